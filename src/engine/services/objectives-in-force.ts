import type { CampaignEvent } from '../../core/disclosure';
import type { LocalDate } from '../../core/model/moment';
import { eventOfCampaign } from '../../core/objectives/event-days';
import { contentsInForce } from '../../core/objectives/in-force';
import { contentOf, type Objective, type ObjectiveContent } from '../../core/objectives/objective';
import type { WorkbookObjective } from '../export/workbook';
import { readCampaignChoices, readCountedNames } from '../store/queries/campaign-choices';
import { readObjectives } from '../store/queries/objectives';
import type { Store } from '../store/store';

/** Campaigns as they are counted: one merged into another counts as that other. */
function resolveCampaigns(store: Store): (content: ObjectiveContent) => ObjectiveContent {
  const choices = readCampaignChoices(store.database);
  return (content) => ({
    ...content,
    campaignIds: [...new Set(content.campaignIds.map((id) => choices.get(id)?.mergedInto ?? id))],
  });
}

/** What the objectives of the vault say on a day. */
export function objectivesInForce(store: Store, today: LocalDate): readonly ObjectiveContent[] {
  return contentsInForce(readObjectives(store.database), today).map(resolveCampaigns(store));
}

/** An objective in force, with its number. */
export function listInForce(
  store: Store,
  today: LocalDate,
): readonly { readonly id: number; readonly content: ObjectiveContent }[] {
  const resolve = resolveCampaigns(store);
  return readObjectives(store.database)
    .filter((objective) => contentsInForce([objective], today).length > 0)
    .map((objective) => ({ id: objective.id, content: resolve(contentOf(objective)) }));
}

/** Day J and lead time of the campaigns that an objective covers; an event stays true once the objective is over. */
export function objectiveEvents(store: Store): readonly CampaignEvent[] {
  const isKept = ({ isArchived }: Objective) => !isArchived;
  const contents = readObjectives(store.database).filter(isKept).map(contentOf).map(resolveCampaigns(store));
  const campaignIds = new Set(contents.flatMap((content) => content.campaignIds));
  return [...campaignIds].flatMap((campaignId) => {
    const event = eventOfCampaign(contents, campaignId);
    return event === null ? [] : [{ campaignId, ...event }];
  });
}

/** The objectives in force as the workbook tells them, with their versions. */
export function describeObjectives(store: Store, today: LocalDate): readonly WorkbookObjective[] {
  const resolve = resolveCampaigns(store);
  const names = readCountedNames(store.database);
  return readObjectives(store.database)
    .filter((objective) => contentsInForce([objective], today).length > 0)
    .map(({ versions: [{ content, ...version }] }) => {
      const resolved = resolve(content);
      return { content: resolved, version, campaigns: resolved.campaignIds.map((id) => names.get(id) ?? id) };
    });
}
