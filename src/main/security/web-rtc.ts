import type { WebContents } from 'electron';

/** The content security policy does not govern WebRTC: without a proxy that answers, it may send nothing. */
export function denyPeerConnections(contents: Pick<WebContents, 'setWebRTCIPHandlingPolicy'>): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
