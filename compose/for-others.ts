import type { ComposeEnvironment } from '../lib/model';
import type { Entries, Entry } from './entry';
import { ROUTER } from './router/router';
import { ON_SCHEDULE } from './services';

/**
 * Where people elsewhere use what runs, nothing but the router can be reached from outside, and everything is there once it was
 * started, but for jobs of a schedule.
 */
export function forOthers(entries: Entries, { public: open }: ComposeEnvironment): Entries {
  if (open === undefined) return entries;
  return Object.fromEntries(
    Object.entries(entries).map(([name, one]) => [name, name === ROUTER.name ? one : closed(one)]),
  );
}

function closed(entry: Entry): Entry {
  const { ports: _, profiles = [], ...service } = entry.service;
  const onSchedule = profiles.filter((profile) => profile === ON_SCHEDULE);
  return { ...entry, service: { ...service, ...(onSchedule.length === 0 ? {} : { profiles: onSchedule }) } };
}
