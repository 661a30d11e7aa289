import type { ParticipationIdentity } from '../pix/participation-identity';
import { foldIdentifier } from './fold-identifier';
import { nameKey } from './roster-directory';

type Typed = Pick<ParticipationIdentity, 'campaignId' | 'lastName' | 'firstName' | 'externalId'>;

/**
 * Names (`nameKey`) that come with several identifiers in one campaign: perhaps several people, whom a name alone does
 * not tell apart. Depends on the participations as a set, not on their order.
 */
export function findSharedNames(participations: Iterable<Typed>): ReadonlySet<string> {
  const identifiers = new Map<string, string>();
  const shared = new Set<string>();
  for (const { campaignId, lastName, firstName, externalId } of participations) {
    if (externalId === null) continue;
    const name = nameKey(lastName, firstName);
    const place = `${campaignId} ${name}`;
    const id = foldIdentifier(externalId);
    const known = identifiers.get(place);
    if (known === undefined) identifiers.set(place, id);
    else if (known !== id) shared.add(name);
  }
  return shared;
}
