import { namespacesIn } from '../../lib/kubernetes/namespaces/namespaces-in';
import type { Program, Resolved } from '../../lib/model';
import { memoryLimit } from '../../lib/model';
import { section } from '../../tools/describe/fact';
import { connectionHeadroom, quotaFacts } from '../../tools/describe/headroom';
import type { NumberTable } from './page-data';

/** What is asked for and allowed: by namespace, or of the one machine; and of each database's connections. */
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
      return [{ title: 'All containers', facts: wholeMachine({ ...rest, environment }) }, ...databases];
  }
}

function wholeMachine({ services, backing }: Resolved) {
  const programs: Program[] = [
    ...services.flatMap(({ program, sidecars }) => [program, ...sidecars]),
    ...backing.flatMap(({ form }) => (form.kind === 'server' ? [form.program] : [])),
  ];
  const sum = (of: (program: Program) => number): number => programs.reduce((total, one) => total + of(one), 0);
  return section('takes at most', [
    ['containers', String(programs.length)],
    ['CPU', `${sum(({ resources }) => resources.cpuMillis)}m`],
    ['memory', `${sum(({ resources }) => resources.memoryMiB)} MiB`],
    ['memory limits', `${sum(({ resources }) => memoryLimit(resources))} MiB`],
  ]);
}
