import {
  schemaCheckName,
  vaultName,
  type ComposeEnvironment,
  type KubernetesEnvironment,
  type Program,
  type Resolved,
} from '../../lib/model';
import { declaredValue, podOf, programsOf } from '../declared/programs';
import { podFact, secretFact, upperSnake } from './facts';
import { isAbsentThere, isOtherCpuLimit, isOtherImage, isOtherMemory } from './said-otherwise';
import { isSameText } from './same-text';
import { spelledOut, type Declared } from './spelled-out';

/** One fact of a container that is not the same in both targets. */
export interface Found {
  /** Name of the container. */
  readonly name: string;
  /** As facts.ts names it. */
  readonly fact: string;
  readonly kubernetes: string | undefined;
  readonly compose: string | undefined;
}

/** The two environments that are compared, as they were declared. */
export interface Between {
  readonly kubernetes: Resolved<KubernetesEnvironment>;
  readonly compose: Resolved<ComposeEnvironment>;
}

/** A way in which the two targets are allowed to differ, and why. */
export interface Difference {
  readonly fact: RegExp;
  readonly reason: string;
  /** @default always */
  readonly where?: (found: Found, between: Between) => boolean;
}

const isExporter = ({ name }: Found, { compose }: Between): boolean =>
  compose.backing.some(({ form }) => form.kind === 'server' && form.metrics?.exporter?.name === name);

const programCalled = (name: string, resolved: Resolved): Program | undefined =>
  programsOf(resolved).find((program) => program.name === name);

/** An image with nothing in it to run, whose readiness is a port's. */
function isMute({ name }: Found, { compose }: Between): boolean {
  const { runtime, probes } = programCalled(name, compose) ?? {};
  return runtime === 'none' && probes?.readiness !== undefined && probes.readiness.kind !== 'exec';
}

/** What is asked for its life alone, or for nothing. */
function isNeverWaitedFor({ name }: Found, { compose }: Between): boolean {
  const program = programCalled(name, compose);
  return program !== undefined && program.probes?.readiness === undefined;
}

const isBuilt = (_: Found, { compose }: Between): boolean => compose.environment.sources !== undefined;

/** Every difference between a container in Compose and the same on Kubernetes. */
export const DIFFERENCES: readonly Difference[] = [
  {
    fact: /^variable /,
    reason: 'a host is a Service of a namespace in the cluster, and a service of the network in Compose',
    where: isOtherAddress,
  },
  {
    fact: /^variable /,
    reason: 'somebody else runs it in one of them, or in both, and is spoken to by TLS in one',
    where: isOtherForm,
  },
  {
    fact: /^variable /,
    reason: 'the environments say otherwise: which API the object storage speaks, settings of their own',
    where: isDeclaredOtherwise,
  },
  {
    fact: /^variable /,
    reason: 'the keys of a provider of ours are found inside, those of somebody else below its issuer',
    where: isOtherProvider,
  },
  {
    fact: /^variable /,
    reason: 'Compose has no pods: their name and address are the name of the service, their namespace is the project',
    where: isOfThePod,
  },
  {
    fact: /^liveness$/,
    reason:
      'Compose asks one thing only, whether a container is ready; what does not live ends by itself where it is public',
  },
  {
    fact: /^grace in seconds$/,
    reason: 'in the cluster a pod goes on serving for a while before it is told to stop',
  },
  {
    fact: /^((headers of )?readiness( timings)?|patience at the start in seconds)$/,
    reason:
      'its image has no program that a health check inside the container could run; what waits for it waits for its start',
    where: (found, between) => isExporter(found, between) || isMute(found, between),
  },
  {
    fact: /^readiness$/,
    reason: 'Compose has no probe that speaks gRPC: an open port must do',
    where: ({ kubernetes = '', compose }) => compose === kubernetes.replace(/^gRPC (\d+).*$/, 'connect $1'),
  },
  {
    fact: /^patience at the start in seconds$/,
    reason: 'Compose asks one thing only, and it is not asked whether it is ready',
    where: isNeverWaitedFor,
  },
  {
    fact: /^started$/,
    reason: 'Compose has no schedules: `docker compose run` runs such a job once',
    where: ({ kubernetes, compose }) => kubernetes === 'on a schedule' && compose === 'on demand',
  },
  { fact: /^image$/, reason: 'what is built from source is run as it was built', where: isBuilt },
  { fact: /^built from source$/, reason: 'the environment names sources', where: isBuilt },
  { fact: /^source mounts$/, reason: 'source code is seen as it is on disk', where: isBuilt },
  { fact: /^image$/, reason: 'the environments say or pin other images', where: isOtherImage },
  { fact: /^memory in MiB$/, reason: 'the environments say otherwise what it needs', where: isOtherMemory },
  {
    fact: /^CPU limit in thousandths$/,
    reason: 'the environments say otherwise what it needs',
    where: isOtherCpuLimit,
  },
];

/** Whether a difference is one of those that may be. */
export const isAllowed = (found: Found, between: Between): boolean =>
  DIFFERENCES.some(({ fact, where = () => true }) => fact.test(found.fact) && where(found, between));

const nameOf = ({ fact }: Found): string => fact.replace(/^variable /, '');

const declaredIn = (resolved: Resolved, found: Found): Declared | undefined =>
  spelledOut(resolved, found.name, declaredValue(resolved, found.name, nameOf(found)));

/** What a pod is told of itself, or text that is put together from that: all around it is the same. */
function isOfThePod(found: Found, { compose }: Between): boolean {
  const { application, name } = compose.environment;
  const host = podOf(compose, found.name);
  const inCompose: Readonly<Record<string, string>> = {
    'metadata.name': host,
    'status.podIP': host,
    'metadata.namespace': `${application}-${name}`,
  };
  const expected = Object.entries(inCompose).reduce(
    (text, [path, there]) => text?.replaceAll(podFact(path), () => there),
    found.kubernetes,
  );
  return found.kubernetes !== expected && found.compose === expected;
}

const hasAddress = (value: Declared | undefined): boolean =>
  value?.kind === 'address' ||
  (value?.kind === 'text' && value.parts.some((part) => typeof part !== 'string' && part.kind === 'address'));

/** Where a value is an address by its definition, only hosts and ports differ: not the user, the database or the path. */
function isOtherAddress(found: Found, { kubernetes, compose }: Between): boolean {
  const [a, b] = [declaredIn(kubernetes, found), declaredIn(compose, found)];
  if (!hasAddress(a) || !hasAddress(b)) return false;
  const isSame = isSameText({ found: found.kubernetes, declared: a }, { found: found.compose, declared: b });
  return isSame || isSameButHost(found.kubernetes, found.compose);
}

function isSameButHost(a = '', b = ''): boolean {
  const withoutHost = (url: string) => url.replace(/(@|\/\/)[^/@:?\s]+(:\d+)?(?=[/?\s]|$)/g, '$1host');
  const isUrl = [a, b].every((value) => value.includes('://'));
  return !isUrl || withoutHost(a) === withoutHost(b);
}

/** Where one of them has it elsewhere, or is told to ask for TLS there, and the other is not, what asks for it differs too. */
function isOtherForm(found: Found, { kubernetes, compose }: Between): boolean {
  const formIn = (resolved: Resolved) =>
    resolved.backing.find(({ backing }) => addressedBy(declaredIn(resolved, found)).includes(backing))?.form;
  const [a, b] = [formIn(kubernetes), formIn(compose)];
  if (a === undefined || b === undefined || isSpokenToAlike(a, b)) return false;
  const plain = (url = '') => url.replace(/\?sslmode=require$/, '').replace(/^rediss:/, 'redis:');
  return isSameButHost(plain(found.kubernetes), plain(found.compose));
}

type Form = Resolved['backing'][number]['form'];

const isSpokenToAlike = (a: Form, b: Form): boolean =>
  a.kind === 'external' && b.kind === 'external' ? a.tls === b.tls : a.kind !== 'external' && b.kind !== 'external';

/** What the addresses in a value lead to. */
function addressedBy(value: Declared | undefined): unknown[] {
  const parts = value?.kind === 'text' ? value.parts : [value];
  return parts.flatMap((part) => (typeof part === 'object' && part.kind === 'address' ? [part.of.of] : []));
}

/** One of them runs the provider itself, by whose address it is found there. */
function isOtherProvider(found: Found, { kubernetes, compose }: Between): boolean {
  const runsIt = (resolved: Resolved): boolean =>
    resolved.backing.some(
      ({ backing, form }) =>
        backing.kind === 'oidc' && form.kind === 'server' && addressedBy(declaredIn(resolved, found)).includes(backing),
    );
  const isDiscovery = [found.kubernetes, found.compose].every((url) => url?.endsWith(OIDC_CONFIGURATION));
  return isDiscovery && runsIt(kubernetes) !== runsIt(compose);
}

/** @see https://openid.net/specs/openid-connect-discovery-1_0.html */
const OIDC_CONFIGURATION = '/.well-known/openid-configuration';

function isDeclaredOtherwise(found: Found, { kubernetes, compose }: Between): boolean {
  const [a, b] = [declaredIn(kubernetes, found), declaredIn(compose, found)];
  if (hasAddress(a) !== hasAddress(b)) return false;
  if (hasAddress(a) && hasAddress(b)) return isStorage(found, kubernetes);
  if (!isAsDeclared(found.kubernetes, a) || !isAsDeclared(found.compose, b)) return false;
  // One has no address, so it does not lead to a definition that leads back to itself.
  return a === undefined || b === undefined ? a !== b : plainOf(a) !== plainOf(b);
}

const plainOf = (value: Declared): string => (hasAddress(value) ? 'an address' : JSON.stringify(value));

/** Whether a variable holds what is declared; of what is put together from others only that it is there. */
function isAsDeclared(found: string | undefined, value: Declared | undefined): boolean {
  switch (value?.kind) {
    case undefined:
      return found === undefined;
    case 'literal':
    case 'setting':
      return found === value.value;
    case 'secret':
      // What one side alone reads is not known to be a secret on the other.
      return found === secretFact(upperSnake(vaultName(value))) || found === (value.local ?? '');
    case 'address':
    case 'pod':
    case 'text':
      return found !== undefined;
  }
}

/** The endpoint of an object storage differs in more than its host: another server stands there. */
const isStorage = (found: Found, kubernetes: Resolved): boolean =>
  addressedBy(declaredIn(kubernetes, found)).some((of) => (of as { readonly kind?: string }).kind === 'objectStorage');

/** Whether something runs in Compose alone: an operator or the cloud takes its place on Kubernetes, or nothing watches there. */
export const isOnlyInCompose = (name: string, { compose, kubernetes }: Between): boolean =>
  ['prometheus', 'alertmanager'].includes(name) ||
  isRouter(name, compose) ||
  isForBackups(name, compose) ||
  isForUpgrades(name, compose) ||
  (isWatching(name, compose) && kubernetes.environment.monitoring === undefined) ||
  isServedElsewhere(name, compose, kubernetes) ||
  isVolume(name, compose) ||
  isAbsentThere(name, compose, kubernetes.environment);

/** Whether something runs on Kubernetes alone: Compose does without it, somebody else runs it there, or it is for backups. */
export const isOnlyOnKubernetes = (name: string, { compose, kubernetes }: Between): boolean =>
  isServedElsewhere(name, kubernetes, compose) ||
  isAbsentThere(name, kubernetes, compose.environment) ||
  isOfAnOperator(name, kubernetes) ||
  isForArchive(name, kubernetes) ||
  isSchemaCheck(name, kubernetes);

/** Whether something belongs to a server here that the other environment has in another form. */
const isServedElsewhere = (name: string, here: Resolved, there: Resolved): boolean =>
  here.backing.some(({ backing, form }) => {
    if (form.kind !== 'server') return false;
    const other = there.backing.find((one) => one.backing.name === backing.name)?.form;
    const beside = [
      ...(form.front ? [form.front.program] : []),
      ...(form.metrics?.exporter ? [form.metrics.exporter] : []),
    ];
    const own = [form.program, ...beside, ...form.preparations];
    return other?.kind !== 'server' && own.some((program) => program.name === name);
  });

/** What readies a database that an operator runs: in Compose whatever makes its roles and databases does it too. */
const isOfAnOperator = (name: string, { backing }: Resolved): boolean =>
  backing.some(({ form }) => form.kind === 'operator' && form.preparations.some((one) => one.name === name));

/** Whether something is there to watch, and for nothing else. */
const isWatching = (name: string, { backing }: Resolved): boolean =>
  name === 'grafana' || backing.some(({ form }) => form.kind === 'server' && form.metrics?.exporter?.name === name);

/** What copies a host's data and brings it back: in a cluster an operator does it for databases, and the cloud for files. */
const isForBackups = (name: string, { backing, environment }: Resolved<ComposeEnvironment>): boolean =>
  environment.backups !== undefined &&
  (['backups', 'backups-volumes', 'restore'].includes(name) ||
    backing.some(({ backing: { kind, name: server } }) => kind === 'postgres' && name === `${server}-backups`));

/** What looks at the version of a database's data: in a cluster the operator knows. */
const isForUpgrades = (name: string, { backing, environment }: Resolved<ComposeEnvironment>): boolean =>
  (environment.public !== undefined || environment.backups !== undefined) &&
  backing.some(({ backing: { kind, name: server } }) => kind === 'postgres' && name === `${server}-version`);

/** What leads to all that has a route: the edge of a cluster is no container of ours. */
const isRouter = (name: string, { topology }: Resolved): boolean =>
  name === 'router' && topology.services.some(({ routes }) => routes.length > 0);

/** What waits for migrations, after which Compose starts whoever uses the database. */
const isSchemaCheck = (name: string, { topology, environment }: Resolved): boolean =>
  environment.target === 'kubernetes' &&
  topology.services.some((service) => service.migrations?.check !== undefined && name === schemaCheckName(service));

/** What readies object storage of ours for the backups of databases, which a developer's machine has none of. */
const isForArchive = (name: string, { backing, environment }: Resolved): boolean =>
  environment.target === 'kubernetes' &&
  backing.some(({ backing: one }) => one.kind === 'objectStorage' && name === `${one.name}-archive`);

/** A cluster gives a new volume to the user of its pod by itself. */
const isVolume = (name: string, { backing }: Resolved): boolean =>
  backing.some(({ form }) => form.kind === 'server' && form.volumeOfRoot && name === `${form.program.name}-volume`);
