/** From released needs and the administrator’s decisions to the rows of the training plan. Pure. */
export type { ActionDetails, Modality, Progress, Quarter, WayOut } from './action-details';
export { blankDetails } from './action-details';
export type { ActionOrigin } from './action-source';
export { assemblePlan, buildPlan } from './build-plan';
export { type CampaignGoal, findGoal, withoutGoal } from './campaign-goal';
export { ANSWER_FORMATS } from './catalogue';
export { compareFileNeeds, type FileNeeds } from './file-needs';
export type { GroupBounds, GroupSizing, SizingOption } from './group-sizing';
export { DEFAULT_GROUP_BOUNDS, sizeGroups } from './group-sizing';
export type { NeedAnswer, NeedDecision, NeedStatus } from './need-decision';
export { bindDecisions, DEFAULT_SHARE_TO_TRAIN, decisionFor } from './need-decision';
export type { TrainingType } from './plan-classes';
export type {
  NumberedDeclared,
  NumberedNeed,
  Plan,
  PlannedMerger,
  PlanRow,
} from './plan-row';
export {
  type DeclaredNeed,
  type NeedMerger,
  type NeedOrigin,
  type NeedSplit,
  NO_SHAPING,
  type PlanShaping,
  type PopulationKind,
  partId,
  splitNeedId,
} from './plan-shaping';
export { DEFAULT_PLAN_TITLE, isPlanTitle, LONGEST_PLAN_TITLE } from './plan-title';
export type { PriorityReason } from './priority-reason';
export { retainPeople } from './retained-people';
export { type PlanTotals, totalPlan } from './total-plan';
