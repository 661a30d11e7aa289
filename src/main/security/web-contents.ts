import type { WebContents } from 'electron';
import { denyNavigation } from './navigation';
import { denyPeerConnections } from './web-rtc';
import { denyWindowOpening } from './window-opening';

/** Applies the rules of a page; every one that Electron makes goes through it. */
export function lockDownContents(contents: WebContents): void {
  denyNavigation(contents);
  denyWindowOpening(contents);
  denyPeerConnections(contents);
}
