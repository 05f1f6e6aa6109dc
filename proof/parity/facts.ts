import { isOneShot, mebibytes, seconds, type ComposeContainer } from '../invariants/compose-file/document';
import type { Container, PodSpec, Probe, SecretKeyRef } from '../invariants/workload';
import { foldersInCompose, foldersInPod } from './folders';
import { readinessOf } from './health-check';
import { USUAL_NAMES, type SecretNames } from './secret-names';
import { expandedByCompose, expandedByKubelet } from '../values/expanded';
import { mebibytesOf, millisOf } from '../values/quantity';

/** What one container is in one target, in words that both targets share: `variable LOG_LEVEL` → `info`. */
export type Facts = ReadonlyMap<string, string>;

/** What stands for a secret: closed, for text may stand on both sides of it. */
export const secretFact = (name: string): string => `(secret ${name})`;
/** What stands for a field that only a pod knows. @param path `metadata.namespace` */
export const podFact = (path: string): string => `(of the pod: ${path})`;
export const upperSnake = (name: string): string => name.toUpperCase().replace(/-/g, '_');
const plain = (text: string): string => text.replaceAll('$$', '$');

/** What is optional has a Secret by itself, which is called as it is in the vault. */
const vaultNameOf = ({ name, key, optional }: SecretKeyRef): string => (optional === true ? name : `${name}-${key}`);

const calledBy = (ref: SecretKeyRef, variable: string, names: SecretNames): string =>
  names.ofVariable(variable, { secret: ref.name, key: ref.key }, vaultNameOf(ref));

/**
 * The facts of a container on Kubernetes.
 *
 * @param kind of the object that runs it
 * @param names what its secrets are called in both targets
 */
export function onKubernetes(container: Container, pod: PodSpec, kind = '', names: SecretNames = USUAL_NAMES): Facts {
  const known = new Map<string, string>();
  for (const { name, value = '', valueFrom } of container.env ?? []) {
    const { secretKeyRef: key, fieldRef } = valueFrom ?? {};
    const text = expandedByKubelet(value, (other) => known.get(other));
    if (key !== undefined) known.set(name, secretFact(upperSnake(calledBy(key, name, names))));
    else known.set(name, fieldRef === undefined ? text : podFact(fieldRef.fieldPath));
  }
  const { readinessProbe, startupProbe, livenessProbe } = container;
  return facts({
    image: container.image,
    started: kind === 'CronJob' ? 'on a schedule' : undefined,
    entrypoint: container.command?.map(plain).join(' '),
    arguments: container.args?.map(plain).join(' '),
    user: `${container.securityContext?.runAsUser ?? pod.securityContext?.runAsUser}`,
    'memory in MiB': asNumber(container.resources?.limits?.['memory'], mebibytesOf),
    'CPU limit in thousandths': asNumber(container.resources?.limits?.['cpu'], millisOf),
    'grace in seconds': String(pod.terminationGracePeriodSeconds),
    readiness: readinessProbe && asking(readinessProbe, container),
    'headers of readiness': readinessProbe && headersOf(readinessProbe),
    'readiness timings': readinessProbe && timings(readinessProbe),
    'patience at the start in seconds': startupProbe && String(patience(startupProbe)),
    liveness: livenessProbe && asking(livenessProbe, container),
    ...foldersInPod(container, pod, names),
    ...Object.fromEntries([...known].map(([name, value]) => [`variable ${name}`, value])),
  });
}

const asNumber = (text: string | undefined, read: (text: string) => number): string | undefined =>
  text === undefined ? undefined : String(read(text));

/** The facts of the same container in Compose, whose health check is judged by the words of the probe it comes from. */
export function inCompose(container: ComposeContainer, kubernetes: Facts): Facts {
  const { healthcheck, environment = {}, volumes = [] } = container;
  const secrets = new Set([...kubernetes.values()].flatMap((text) => namesOfSecrets(text)));
  const check = healthcheck as {
    test: string[];
    interval: string;
    timeout: string;
    retries: number;
    start_period: string;
  };
  return facts({
    image: container.image,
    'built from source': container.build === undefined ? undefined : 'yes',
    started: isOneShot(container) && container.profiles?.includes('jobs') ? 'on demand' : undefined,
    'source mounts': volumes.some(({ type, source }) => type === 'bind' && source.startsWith('../'))
      ? 'yes'
      : undefined,
    entrypoint: container.entrypoint?.map(plain).join(' '),
    arguments: container.command?.map(plain).join(' '),
    user: container.user?.split(':')[0],
    'memory in MiB': String(mebibytes(container.mem_limit)),
    'CPU limit in thousandths': container.cpus === undefined ? undefined : String(Math.round(container.cpus * 1000)),
    'grace in seconds': String(seconds(container.stop_grace_period)),
    readiness: healthcheck && asked(readinessOf(check).test, kubernetes.get('readiness') ?? ''),
    'headers of readiness': healthcheck && saidIn(readinessOf(check).test, kubernetes.get('headers of readiness')),
    'readiness timings':
      healthcheck && `${seconds(check.interval)} ${seconds(readinessOf(check).timeout)} ${check.retries}`,
    'patience at the start in seconds': healthcheck && String(seconds(check.start_period)),
    ...foldersInCompose(container),
    ...Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [`variable ${name}`, interpolated(value, secrets)]),
    ),
  });
}

const facts = (all: Readonly<Record<string, string | undefined>>): Facts =>
  new Map(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** `GET 8000 /ready`, `connect 6379`, `gRPC 3550`, `run true`: what a probe asks. */
function asking({ httpGet, tcpSocket, grpc, exec }: Probe, { ports = [] }: Container): string {
  const number = (port: number | string | undefined) => ports.find(({ name }) => name === port)?.containerPort ?? port;
  if (httpGet !== undefined) return `GET ${number(httpGet.port)} ${httpGet.path}`;
  if (tcpSocket !== undefined) return `connect ${number(tcpSocket.port)}`;
  if (grpc !== undefined) return ['gRPC', grpc.port, ...(grpc.service === undefined ? [] : [grpc.service])].join(' ');
  return `run ${(exec?.command ?? []).map(plain).join(' ')}`;
}

/** `["Host: shop.test","X-Probe: yes"]`; undefined for none. */
const headersOf = ({ httpGet }: Probe): string | undefined =>
  httpGet?.httpHeaders && JSON.stringify(httpGet.httpHeaders.map(({ name, value }) => `${name}: ${value}`));

/** The headers that a health check says, of those that are expected of it. */
function saidIn(test: readonly string[], expected: string | undefined): string | undefined {
  if (expected === undefined) return undefined;
  const text = test.map(plain).join(' ');
  const said = (JSON.parse(expected) as string[]).filter((header) => {
    const [name = '', value = ''] = header.split(/: (.*)/);
    return [`'${header}'`, `'${name}': '${value}'`, `--header ${header} `].some((form) => text.includes(form));
  });
  return JSON.stringify(said);
}

/** What a health check asks: what is expected of it if it holds every word of that, else itself. */
function asked(test: readonly string[], expected: string): string {
  const text = test.slice(1).map(plain).join(' ');
  const [verb, ...words] = expected.split(' ');
  if (verb === 'run') return `run ${text}`;
  const [port, path] = verb === 'gRPC' ? words.slice(0, 1) : words;
  const holds = [
    ...[`127.0.0.1:${port}${path ?? ''}`, `127.0.0.1/${port}`, `127.0.0.1 ${port}`],
    ...[`${port}, '127.0.0.1'`, `'127.0.0.1', ${port}`],
  ];
  const asksPath = path === undefined || new RegExp(`(GET |:${port}|')${literally(path)}(?![\\w/-])`).test(text);
  if (!holds.some((form) => text.includes(form)) || !asksPath) return `run ${text}`;
  return verb === 'gRPC' ? `connect ${port}` : expected;
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const timings = (probe: Probe): string => {
  const { periodSeconds, timeoutSeconds, failureThreshold } = probe as Readonly<Record<string, number>>;
  return `${periodSeconds} ${timeoutSeconds} ${failureThreshold}`;
};

const patience = (probe: Probe): number => {
  const { periodSeconds = 0, failureThreshold = 0 } = probe as { periodSeconds?: number; failureThreshold?: number };
  return periodSeconds * failureThreshold;
};

const namesOfSecrets = (text: string): string[] =>
  [...text.matchAll(/\(secret ([A-Z0-9_]+)\)/g)].map(([, name = '']) => name);

/**
 * `${NAME:?…}` stands for a secret, and so does `${NAME:-default}` where NAME is one on the other side; any other
 * `${NAME:-value}` for the value.
 */
const interpolated = (value: string, secrets: ReadonlySet<string>): string =>
  expandedByCompose(value, (name, otherwise) =>
    otherwise === undefined || secrets.has(name) || otherwise === 'local-only' ? secretFact(name) : otherwise,
  );
