import { entriesOf } from '../../compose';
import type { Entry } from '../../compose/entry';
import { namespacesIn } from '../../lib/kubernetes/namespaces/namespaces-in';
import { memoryLimit, type ComposeEnvironment, type Resolved, type Resources } from '../../lib/model';
import { section, type Fact } from '../../tools/describe/fact';
import { connectionHeadroom, quotaFacts } from '../../tools/describe/headroom';
import type { NumberTable } from './page-data';

/** What is asked for and allowed: by namespace, or on the one machine; and of each database's connections. */
export function numbersOf({ environment, ...rest }: Resolved): NumberTable[] {
  const databases = rest.backing.flatMap(({ backing, form }) =>
    backing.kind === 'postgres' && form.kind !== 'external'
      ? [{ title: `Connections of ${backing.name}`, facts: connectionHeadroom(backing, { ...rest, environment }) }]
      : [],
  );
  switch (environment.target) {
    case 'kubernetes': {
      const resolved = { ...rest, environment };
      const namespaces = namespacesIn(resolved).map((namespace) => ({
        title: `Namespace ${namespace.name}`,
        facts: quotaFacts('takes at most', namespace, resolved),
      }));
      return [...namespaces, ...databases];
    }
    case 'compose':
      return [...onMachine({ ...rest, environment }), ...databases];
  }
}

/** What each group of containers takes of the one machine; those that watch are a group that is started on demand. */
function onMachine(resolved: Resolved<ComposeEnvironment>): NumberTable[] {
  const entries = Object.values(entriesOf(resolved, '.'));
  const profileOf = ({ service: { profiles = [] } }: Entry): string => profiles.join(', ');
  const profiles = [...new Set(entries.map(profileOf))].sort();
  return profiles.map((profile) => ({
    title: profile === '' ? 'What is always started' : `What the profile ${profile} starts besides`,
    facts: takenBy(entries.filter((one) => profileOf(one) === profile)),
  }));
}

/** Jobs run one after the other and end: what they take is there before what stays has come, and after. */
function takenBy(entries: readonly Entry[]): Fact[] {
  const staying = entries.filter(({ service }) => service.restart !== 'no');
  const sum = (of: (resources: Resources) => number): number =>
    staying.reduce((total, { program }) => total + of(program.resources), 0);
  return section('takes at most', [
    ['containers that stay', String(staying.length)],
    ['containers that end', String(entries.length - staying.length)],
    ['CPU', `${sum(({ cpuMillis }) => cpuMillis)}m`],
    ['memory', `${sum(({ memoryMiB }) => memoryMiB)} MiB`],
    ['memory limits', `${sum(memoryLimit)} MiB`],
  ]);
}
