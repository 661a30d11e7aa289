import type { CommandLine } from 'electron';
import { deadProxy } from './proxy';

/** Switches set before Electron is ready: no name is resolved, nothing is fetched in the background. */
export const switches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', deadProxy.address],
  ['proxy-bypass-list', deadProxy.bypass],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  // Shaders of the page would otherwise be kept on disk.
  ['disable-gpu-shader-disk-cache'],
  // Dates and number fields in French whatever the system's language.
  ['lang', 'fr'],
];

/** Applies the switches; to be called before Electron is ready. */
export function setSwitches(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  for (const [name, value] of switches) commandLine.appendSwitch(name, value);
}
