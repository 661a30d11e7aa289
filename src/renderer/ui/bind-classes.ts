/**
 * Binds a CSS module: the returned function turns local names into the class attribute. False, null and undefined
 * are skipped, so that a state reads as `classes('button', isQuiet && 'quiet')`.
 */
export const bindClasses =
  (module: Readonly<Record<string, string>>) =>
  (...names: readonly (string | false | null | undefined)[]): string =>
    names
      .map((name) => (name ? module[name] : undefined))
      .filter((name) => name !== undefined)
      .join(' ');
