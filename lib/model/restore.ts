import { settingsOf } from './backing/choices';
import type { Difference } from './in-environment';

/** A database that is restored has the name of its new cluster, and takes its clients along. */
export const restored: Difference = (one, environment) => {
  if (environment.target !== 'kubernetes' || one.kind !== 'postgres') return one;
  const { restore } = settingsOf(one, environment);
  return restore === undefined ? one : { ...one, name: restore.cluster, definedAs: one.name };
};
