import type { App } from 'electron';

/** No name resolver of Chromium's own and no DNS over HTTPS; with `host-resolver-rules` no name has an address. */
export function denyNameResolution(app: Pick<App, 'configureHostResolver'>): void {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' });
}
