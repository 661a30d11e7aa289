import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countRegistrations,
  type Placeable,
  placeRegistrations,
} from '../../../../src/core/registrations/place-registrations';

const one = (id: number, part: Partial<Placeable> = {}): Placeable => ({
  id,
  registeredOn: '2026-03-01',
  isWithdrawn: false,
  hasLeft: false,
  present: null,
  ...part,
});

describe('seats of a session', () => {
  it('go by day of registration, then by order of entry; the next one takes a seat given back', () => {
    const registrations = [one(1, { registeredOn: '2026-03-02' }), one(2), one(3), one(4)];
    expect([...placeRegistrations(registrations, 2)]).toEqual([
      [2, 'placed'],
      [3, 'placed'],
      [4, 'waiting'],
      [1, 'waiting'],
    ]);
    const withdrawn = registrations.map((each) => (each.id === 3 ? { ...each, isWithdrawn: true } : each));
    expect(placeRegistrations(withdrawn, 2).get(4)).toBe('placed');
  });

  it('are never refused to somebody who came', () => {
    const states = placeRegistrations([one(1), one(2, { present: true }), one(3, { hasLeft: true })], 1);
    expect([...states.entries()].sort()).toEqual([
      [1, 'waiting'],
      [2, 'placed'],
      [3, 'left'],
    ]);
  });

  it('add up: everybody is somewhere, and no more sit than there are seats, those who came aside', () => {
    const registration = fc.record({
      registeredOn: fc.constantFrom('2026-03-01', '2026-03-02'),
      isWithdrawn: fc.boolean(),
      hasLeft: fc.boolean(),
      present: fc.constantFrom(null, true, false),
    });
    const many = fc.array(registration, { maxLength: 30 });
    fc.assert(
      fc.property(many, fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }), (parts, capacity) => {
        const registrations = parts.map((part, id) => one(id, part));
        const { placed, waiting, left, withdrawn, present } = countRegistrations(registrations, capacity);
        expect(placed + waiting + left + withdrawn).toBe(registrations.length);
        expect(placed).toBeLessThanOrEqual(Math.max(capacity ?? registrations.length, present));
        if (capacity === null) expect(waiting).toBe(0);
      }),
    );
  });
});
