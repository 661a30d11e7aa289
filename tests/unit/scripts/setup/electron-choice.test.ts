import { describe, expect, it } from 'vitest';
import {
  judgePastFailure,
  nextElectronStep,
  RETRY_OFFICIAL_AFTER_MS,
} from '../../../../scripts/setup/electron-choice.mjs';

const NOTHING_YET = {
  override: 'unset',
  isOfficialInstalled: false,
  officialDownload: 'untried',
  isFallbackOffered: true,
  isFallbackCached: false,
  fallbackDownload: 'untried',
} as const;

describe('the order in which an Electron is looked for', () => {
  it('takes what the person named before anything else', () => {
    expect(nextElectronStep({ ...NOTHING_YET, override: 'usable', isOfficialInstalled: true })).toBe(
      'use-override',
    );
  });

  it('refuses a wrong override instead of using something else', () => {
    expect(nextElectronStep({ ...NOTHING_YET, override: 'empty', isOfficialInstalled: true })).toBe(
      'refuse-override',
    );
  });

  it('prefers the official Electron to a cached substitute', () => {
    expect(nextElectronStep({ ...NOTHING_YET, isOfficialInstalled: true, isFallbackCached: true })).toBe(
      'use-official',
    );
  });

  it('tries the official download before the substitute, even a cached one', () => {
    expect(nextElectronStep(NOTHING_YET)).toBe('download-official');
    expect(nextElectronStep({ ...NOTHING_YET, isFallbackCached: true })).toBe('download-official');
  });

  it('downloads the substitute after the official download failed', () => {
    expect(nextElectronStep({ ...NOTHING_YET, officialDownload: 'failed' })).toBe('download-fallback');
  });

  it('uses a cached substitute at once when the official download failed lately', () => {
    const lately = { ...NOTHING_YET, officialDownload: 'failed-lately' } as const;
    expect(nextElectronStep({ ...lately, isFallbackCached: true })).toBe('use-fallback');
    expect(nextElectronStep(lately)).toBe('download-official');
  });

  it('never uses a substitute whose hash is wrong', () => {
    const altered = { ...NOTHING_YET, officialDownload: 'failed', fallbackDownload: 'altered' } as const;
    expect(nextElectronStep(altered)).toBe('refuse-fallback');
  });

  it('gives up when both downloads failed, or where there is no substitute', () => {
    const failed = { ...NOTHING_YET, officialDownload: 'failed' } as const;
    expect(nextElectronStep({ ...failed, fallbackDownload: 'failed' })).toBe('give-up');
    expect(nextElectronStep({ ...failed, isFallbackOffered: false, isFallbackCached: true })).toBe('give-up');
  });

  it('always tries the official download again where there is no substitute', () => {
    const lately = { ...NOTHING_YET, officialDownload: 'failed-lately', isFallbackOffered: false } as const;
    expect(nextElectronStep(lately)).toBe('download-official');
  });
});

describe('a failed official download', () => {
  it('is tried again after a day, or when the clock went back', () => {
    const failedAt = 1_000_000;
    expect(judgePastFailure(null, failedAt)).toBe('untried');
    expect(judgePastFailure(failedAt, failedAt + RETRY_OFFICIAL_AFTER_MS - 1)).toBe('failed-lately');
    expect(judgePastFailure(failedAt, failedAt + RETRY_OFFICIAL_AFTER_MS)).toBe('untried');
    expect(judgePastFailure(failedAt, failedAt - 1)).toBe('untried');
  });
});
