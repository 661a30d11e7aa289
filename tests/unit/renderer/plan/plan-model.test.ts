import { describe, expect, it } from 'vitest';
import { asCampaignId } from '../../../../src/core/model/id';
import { totalPlan } from '../../../../src/core/plan';
import {
  countSetAside,
  findDoubleCounts,
  listNeeds,
  type NeedListing,
  planOf,
  planWith,
  seatsOf,
  shownRank,
  totalsOf,
  withStatus,
} from '../../../../src/renderer/features/plan/plan-model';
import { decide, makeNeed, makeRowNeed, replyOf } from './plan-fixture';

const LISTING: NeedListing = { order: 'priority', scope: 'whole', withSetAside: false, words: '' };

const find = (plan: ReturnType<typeof planOf>, id: string) => {
  const numbered = plan.needs.find(({ need }) => need.id === id);
  if (numbered === undefined) throw new Error(`no need ${id}`);
  return numbered;
};

describe('the list of needs', () => {
  const [first, second, third] = [
    makeNeed(1, { intensityRank: 3 }),
    makeNeed(2, { intensityRank: 1 }),
    makeNeed(3, { intensityRank: 2, tieGroup: 2, tied: true }),
  ];
  const row = makeRowNeed(2);
  const level = makeNeed(1, { id: '900002|1.1|whole', measure: 'level' });
  const aside = decide(second, { status: 'set-aside', reason: 'déjà prévu' });
  const plan = planOf(replyOf([third, row, first, second], [aside], [level]));
  const ids = (listing: Partial<NeedListing>, measure: 'rate' | 'level' = 'rate') =>
    listNeeds(plan, measure, { ...LISTING, ...listing }).map(({ need }) => need.id);

  it('keeps rates and levels apart, and the whole apart from its rows', () => {
    expect(ids({ withSetAside: true })).toEqual([first.id, second.id, third.id]);
    expect(ids({}, 'level')).toEqual([level.id]);
    expect(ids({ scope: 'row' })).toEqual([row.id]);
  });

  it('leaves out what is set aside until asked, and says how much that is', () => {
    expect(ids({})).toEqual([first.id, third.id]);
    expect([countSetAside(plan, 'whole'), countSetAside(plan, 'row')]).toEqual([1, 0]);
  });

  it('follows intensity when the size of the population is left aside', () => {
    expect(ids({ order: 'intensity', withSetAside: true })).toEqual([second.id, third.id, first.id]);
  });

  it('finds a competence by its code or its words, and a row by its name, whatever the accents', () => {
    expect(ids({ words: '1.3' })).toEqual([third.id]);
    expect(ids({ words: 'traiter donnees' })).toEqual([third.id]);
    expect(ids({ scope: 'row', words: 'MISSION' })).toEqual([row.id]);
    expect(ids({ words: 'mission' })).toEqual([]);
  });

  it('gives needs that cannot be told apart the rank of the first, by priority only', () => {
    expect(shownRank(find(plan, third.id), 'priority')).toBe(2);
    expect(shownRank(find(plan, third.id), 'intensity')).toBe(2);
    expect(shownRank(find(plan, first.id), 'intensity')).toBe(3);
  });
});

describe('the running totals', () => {
  const [first, second] = [makeNeed(1), makeNeed(2)];

  it('count what stands in the plan, and apart what is decided', () => {
    const plan = planOf(replyOf([first, second], [decide(first, { shareToTrain: 0.5 })]));
    expect(totalsOf(plan).all).toEqual(totalPlan(plan.rows));
    expect(totalsOf(plan).all).toMatchObject({ actions: 2, accepted: 1, retained: 25 + 15 });
    expect(totalsOf(plan).accepted).toMatchObject({ actions: 1, accepted: 1, retained: 25, sessions: 3 });
  });

  it('tell beforehand what a decision would come to', () => {
    const reply = replyOf([first, second], [decide(first)]);
    const draft = planWith(reply, decide(first, { answer: 'pix' }));
    expect(totalsOf(draft).accepted).toMatchObject({ actions: 1, retained: 0, sessions: 0 });
    expect(totalsOf(planOf(reply)).accepted.retained).toBe(15);
  });
});

describe('the seats of a need', () => {
  const [whole, row] = [makeNeed(1), makeRowNeed(1)];
  const kinds = (...decisions: Parameters<typeof replyOf>[1] & object) => {
    const plan = planOf(replyOf([whole, row], decisions));
    return [whole, row].map(({ id }) => seatsOf(plan, find(plan, id)));
  };

  it('are those of the plan, or those that a row would take if accepted', () => {
    expect(kinds()).toMatchObject([
      { kind: 'planned', row: { retained: 15 } },
      { kind: 'offered', seats: 2 },
    ]);
  });

  it('say that accepted rows stand in for the whole', () => {
    expect(kinds(decide(row))).toMatchObject([
      { kind: 'covered' },
      { kind: 'planned', row: { retained: 2 } },
    ]);
  });

  it('say that a need is set aside', () => {
    expect(kinds(decide(whole, { status: 'set-aside', reason: 'x' }))[0]).toEqual({ kind: 'set-aside' });
  });

  it('are unknown where no number of people is released', () => {
    const silent = makeRowNeed(2);
    const plan = planOf(replyOf([{ ...silent, people: null }]));
    expect(seatsOf(plan, find(plan, silent.id))).toEqual({ kind: 'offered', seats: null });
  });
});

describe('people counted twice', () => {
  const [whole, row] = [makeNeed(1), makeRowNeed(1)];

  it('are told when everybody and a row are accepted for the same competence', () => {
    const plan = planOf(replyOf([whole, row, makeRowNeed(2)], [decide(whole), decide(row)]));
    expect(findDoubleCounts(plan)).toEqual([
      {
        competence: '1.1 Mener une recherche et une veille d’information',
        campaign: 'Campagne fictive',
        rows: 1,
      },
    ]);
  });

  it('are not when only one of them is, or for another campaign', () => {
    expect(findDoubleCounts(planOf(replyOf([whole, row], [decide(row)])))).toEqual([]);
    const elsewhere = { ...row, campaign: { ...row.campaign, id: asCampaignId('900009') } };
    const plan = planOf(replyOf([whole, elsewhere], [decide(whole), decide(elsewhere)]));
    expect(findDoubleCounts(plan)).toEqual([]);
  });
});

describe('a decision', () => {
  it('keeps a reason only while the need is set aside', () => {
    const aside = withStatus(decide(makeNeed(1)), 'set-aside', 'déjà prévu');
    expect(aside).toMatchObject({ status: 'set-aside', reason: 'déjà prévu', shareToTrain: 0.3 });
    expect(withStatus(aside, 'proposed').reason).toBe('');
  });
});
