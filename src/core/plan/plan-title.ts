/** Title of the plan until the administrator chooses another. */
export const DEFAULT_PLAN_TITLE = 'Plan local de formation';

/** Characters that stay whole in the heading of a page and in that of the sheets. */
export const LONGEST_PLAN_TITLE = 80;

/** Whether a title may head the plan: neither empty nor long, one line, without control or invisible characters. */
export const isPlanTitle = (title: string): boolean =>
  title.trim() !== '' &&
  title.length <= LONGEST_PLAN_TITLE &&
  !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(title);
