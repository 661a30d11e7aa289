import { describe, expect, it } from 'vitest';
import { asCampaignId } from '../../../../src/core/model/id';
import { mergeSnapshots, planGroup } from '../../../../src/core/pix/merge-snapshots';
import type { ParticipationIdentity } from '../../../../src/core/pix/participation-identity';

function state(
  startedAt: string | null,
  sharedAt: string | null,
  progress: number,
  print?: string,
): ParticipationIdentity {
  return {
    campaignId: asCampaignId('1'),
    kind: 'assessment',
    externalId: null,
    lastName: 'Fictive',
    firstName: 'Léa',
    startedAt,
    sharedAt,
    shared: sharedAt !== null,
    progress,
    filled: 1,
    fingerprint: print ?? `${startedAt} ${sharedAt} ${progress}`,
  };
}

const prints = (states: readonly ParticipationIdentity[]) =>
  states.map(({ fingerprint }) => fingerprint).sort();

const MINUTE = '2026-03-02T09:15';
const STARTED = state(MINUTE, null, 0.4);
const FURTHER = state(MINUTE, null, 0.8);
const SHARED = state(MINUTE, '2026-03-02T10:00', 1);

describe('two exports of different days', () => {
  it.each([
    ['more progress', STARTED, FURTHER],
    ['sharing', FURTHER, SHARED],
    ['minutes where the older layout had days', state('2026-03-02', null, 0.4, 'day'), STARTED],
    ['minutes of sharing', state('2026-03-02', '2026-03-02', 1, 'days'), SHARED],
  ])('show one participation, later: %s', (_, former, later) => {
    expect(prints(mergeSnapshots([[former], [later]]))).toEqual([later.fingerprint]);
    expect(prints(mergeSnapshots([[later], [former]]))).toEqual([later.fingerprint]);
    expect(planGroup([former], [[later]])).toEqual([{ written: later, replaces: former.fingerprint }]);
    expect(planGroup([later], [[former]])).toEqual([]);
  });

  it('keep two starts as two participations', () => {
    const other = state('2026-03-02T14:00', null, 0.1);
    expect(mergeSnapshots([[STARTED], [other]])).toHaveLength(2);
  });

  it('keep two results sent at different moments of one start', () => {
    const other = state(MINUTE, '2026-03-05T10:00', 1);
    expect(mergeSnapshots([[SHARED], [other]])).toHaveLength(2);
  });

  it('drop the unsent attempt of a profile collection once it is sent, and keep a new one', () => {
    const unsent = state(null, null, 0, 'unsent');
    const sent = state(null, '2026-03-02T10:00', 0, 'sent');
    expect(prints(mergeSnapshots([[unsent], [sent]]))).toEqual(['sent']);
    expect(prints(mergeSnapshots([[unsent], [sent, unsent]]))).toEqual(['sent', 'unsent']);
  });
});

describe('one export', () => {
  it('never loses a row to another: homonyms who started on the same day', () => {
    const rows = [
      state('2026-03-01', null, 0.2),
      state('2026-03-01', null, 0.3),
      state('2026-03-01', '2026-03-01', 1),
    ];
    expect(prints(mergeSnapshots([rows]))).toEqual(prints(rows));
  });

  it('imported over the same rows changes nothing', () => {
    const rows = [state('2026-03-01', null, 0.2), state('2026-03-01', null, 0.3)];
    expect(planGroup(rows, [rows])).toEqual([]);
  });
});
