import {
  definitionsOf,
  jobsOf,
  monitoringNamespaces,
  namespaceOf,
  namespacesOf,
  nearest,
  type Application,
} from '../../lib/model';
import { UsageError } from '../command/usage-error';

/** Something that can be asked for. */
interface Described {
  readonly name: string;
  readonly kind: string;
  readonly purpose: string;
}

/** Migrations are jobs, too; a namespace has a name of its own here only where nothing else has it. */
function everything({ topology, environments }: Application): Described[] {
  const definitions = [...new Set([...definitionsOf(topology), ...jobsOf(topology)])];
  const monitoring = environments.flatMap((one) => (one.target === 'kubernetes' ? monitoringNamespaces(one) : []));
  const namespaces = new Set([...namespacesOf(topology), ...monitoring].map(({ name }) => name));
  const others = [...namespaces].filter((name) => !definitions.some((one) => one.name === name));
  const inside = (namespace: string): string[] =>
    definitions.filter((one) => namespaceOf(one)?.name === namespace).map(({ name }) => name);
  return [
    ...definitions,
    ...others.map((name) => ({
      name,
      kind: 'namespace',
      purpose: `The namespace of ${inside(name).join(', ') || 'what watches'}`,
    })),
  ];
}

export function listOf(application: Application): string {
  const all = everything(application);
  const width = Math.max(...all.map(({ name }) => name.length));
  return ['What there is:', ...all.map(({ name, purpose }) => `  ${name.padEnd(width)}  ${purpose}`)].join('\n');
}

/** @throws UsageError with the names that there are */
export function describedCalled(name: string, application: Application): Described {
  const all = everything(application);
  const found = all.find((one) => one.name === name);
  if (found !== undefined) return found;
  const meant = nearest(
    name,
    all.map((one) => one.name),
  );
  const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
  throw new UsageError([`nothing is called ${name}${hint}\n\n${listOf(application)}`]);
}
