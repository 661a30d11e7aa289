import type { Released } from './released';

/**
 * Marks a value as having gone through the gate. Called only by the `release…` functions of this folder,
 * and not exported from its index: a test over imports holds that.
 */
export const release = <T>(value: T): Released<T> => value as Released<T>;
