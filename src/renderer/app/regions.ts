import { useEffect } from 'react';

/** Parts of the window that F6 goes through, in the order of the document. */
const REGIONS = 'nav, [data-region], main, main aside';

/** Index of the next region of `count`, turning round; `current` −1 when focus is nowhere. */
export const nextRegion = (current: number, count: number, isBackwards: boolean): number => {
  if (count === 0) return -1;
  if (current < 0) return isBackwards ? count - 1 : 0;
  return (current + (isBackwards ? count - 1 : 1)) % count;
};

/** Where focus goes in a region, by preference: where one is, a title, the first control. */
const ENTRIES = ['[aria-current]', '[data-page-title]', 'h2[tabindex]', 'button:not([disabled])'];

const enter = (region: HTMLElement): void => {
  const entries = ENTRIES.map((entry) => region.querySelector<HTMLElement>(entry));
  (entries.find((entry) => entry !== null) ?? region).focus();
};

/** F6 and Shift+F6 lead from one part of the window to the next: navigation, context bar, screen, side panel. */
export const useRegions = (): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)];
      const current = regions.findLastIndex((region) => region.contains(document.activeElement));
      const region = regions[nextRegion(current, regions.length, event.shiftKey)];
      if (region) enter(region);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};
