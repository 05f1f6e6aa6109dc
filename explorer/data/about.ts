import { relative, sep } from 'node:path';
import {
  alertGroupName,
  definitionsOf,
  fileOf,
  followedBy,
  jobsOf,
  type Definition,
  type Probe,
  type Program,
  type Resolved,
  type Route,
} from '../../lib/model';
import { alertGroups, type AlertGroup } from '../../lib/observability/alerts';
import { placeOfDefinition } from '../../lib/problems/locate';
import { Sources } from '../../lib/problems/sources';
import { section, type Fact } from '../../tools/describe/fact';
import { factsOf } from '../../tools/describe/facts';
import type { About, PageAlert } from './page-data';

/** What a definition is called by whoever asks for it: a database in a new cluster has its old name. */
export const nameOf = (one: Definition): string => (one.kind === 'postgres' ? (one.definedAs ?? one.name) : one.name);

/** Facts by the name of what they are about. */
export type FactsOfAll = Readonly<Record<string, readonly Fact[]>>;

const allOf = ({ topology }: Resolved): Definition[] => [...new Set([...definitionsOf(topology), ...jobsOf(topology)])];

/** The facts of everything that an environment has. */
export const factsOfAll = (resolved: Resolved): FactsOfAll =>
  Object.fromEntries(
    allOf(resolved).map((one) => [
      nameOf(one),
      [...(factsOf(nameOf(one), resolved) ?? []), ...moreFacts(one, resolved)],
    ]),
  );

/** What is known of everything that an environment has, by its name. */
export function aboutAll(resolved: Resolved, facts: FactsOfAll, root: string): Record<string, About> {
  const sources = new Sources();
  const groups = new Map(alertGroups(resolved).map((group) => [group.name, group]));
  return Object.fromEntries(
    allOf(resolved).map((one) => {
      const written = one.kind === 'job' ? (followedBy(one) ?? one) : one;
      const file = fileOf(written);
      const line = placeOfDefinition(nameOf(written), written, sources)?.line;
      const about: About = {
        kind: KINDS[one.kind],
        purpose: one.purpose,
        ...(file === undefined ? {} : { file: relative(root, file).split(sep).join('/') }),
        ...(line === undefined ? {} : { line }),
        facts: facts[nameOf(one)] ?? [],
        alerts: alertsOf(groups.get(alertGroupName(groupKind(one), one.name))),
      };
      return [nameOf(one), about];
    }),
  );
}

const KINDS: Readonly<Record<Definition['kind'], string>> = {
  service: 'service',
  job: 'job',
  postgres: 'PostgreSQL',
  redis: 'Redis',
  objectStorage: 'object storage',
  oidc: 'OpenID Connect provider',
  server: 'server',
  external: 'external host',
};

const groupKind = ({ kind }: Definition): 'service' | 'job' | 'backing' =>
  kind === 'service' || kind === 'job' ? kind : 'backing';

const alertsOf = (group: AlertGroup | undefined): PageAlert[] =>
  (group?.rules ?? []).map(({ alert, expr, labels, annotations }) => ({
    name: alert,
    severity: labels.severity,
    summary: annotations.summary,
    expression: expr,
    ...(annotations.runbook_url === undefined ? {} : { runbook: annotations.runbook_url }),
  }));

/** What a page shows besides: how it is asked, how its routes are, what it may write to. */
function moreFacts(one: Definition, { services, backing }: Resolved): Fact[] {
  const service = services.find(({ service: other }) => other === one);
  const form = backing.find(({ backing: other }) => other === one)?.form;
  const program: Program | undefined = service?.program ?? (form?.kind === 'server' ? form.program : undefined);
  const routes = one.kind === 'service' ? one.routes : [];
  return [
    ...section(
      'is asked',
      Object.entries(program?.probes ?? {}).flatMap(([name, probe]: [string, Probe | undefined]) =>
        probe === undefined ? [] : [[name, probeText(probe)] as const],
      ),
    ),
    ...section(
      'routes',
      routes.map((route) => [route.prefix, routeText(route)]),
    ),
    ...section(
      'may write to',
      (program?.volumes ?? []).map((volume) => [volume.path, volume.kind]),
    ),
  ];
}

function probeText(probe: Probe): string {
  const port = 'port' in probe && probe.port !== undefined ? ` at port ${probe.port}` : '';
  const every = probe.periodSeconds === undefined ? '' : `, every ${probe.periodSeconds} s`;
  switch (probe.kind) {
    case 'http':
      return `GET ${probe.path}${port}${every}`;
    case 'tcp':
      return `a connection${port}${every}`;
    case 'grpc':
      return `its gRPC health${port}${every}`;
    case 'exec':
      return `${probe.command.join(' ')}${every}`;
  }
}

function routeText({
  port,
  hosts,
  maxBodyMiB,
  timeoutSeconds,
  webSocket,
  streaming,
  stripPrefix,
  rateLimit,
  allow,
}: Route): string {
  return [
    `to port ${port} on ${hosts.join(', ')}`,
    ...(stripPrefix ? ['without the prefix'] : []),
    ...(maxBodyMiB === undefined ? [] : [`bodies of ${maxBodyMiB} MiB`]),
    ...(timeoutSeconds === undefined ? [] : [`${timeoutSeconds} s to answer`]),
    ...(webSocket ? ['WebSockets'] : []),
    ...(streaming ? ['streaming'] : []),
    ...(rateLimit === undefined ? [] : [`${rateLimit.requestsPerSecond} requests a second of one address`]),
    ...(allow === undefined ? [] : [`for ${allow.join(', ')} alone`]),
  ].join(', ');
}
