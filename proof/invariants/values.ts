import { contains, parseAddress } from '../addresses';
import { neverAsked } from '../declared/never-asked';
import type { Endpoint, PodsEndpoint } from '../endpoints';
import { allPorts, intersection, onePort, type Ports } from '../ports';
import { ProblemsError } from '../problems';
import { each } from '../promise';
import type { Reachability } from '../reachability';
import { isBehind, translations } from '../services';
import type { KubernetesSubject } from '../subject';
import { addressesIn, isAddress, isItself, type NamedHost } from '../values/addresses-in';
import { valuesOf, type Value } from '../values/container-values';
import { unless } from '../violation';
import { publicHosts } from './edge';
import { proofOf } from './isolation';
import { workloadsOf, type Workload } from './workload';

interface Given extends Value {
  readonly workload: Workload;
  readonly to: NamedHost;
}

/** Each host that a value of a workload names, except itself, the host that users come to, and what it never asks. */
function hostsGiven({ objects, resolved }: KubernetesSubject): Given[] {
  const ofUsers = publicHosts(objects);
  return workloadsOf(objects).flatMap((workload) => {
    const values = valuesOf(workload, objects);
    const others = neverAsked(resolved, workload.object.metadata.name);
    const own = values.filter(({ variable = '' }) => !others.includes(variable));
    return own.flatMap((value) =>
      [...addressesIn(value.text), ...besidePort(value, values)]
        .filter(({ host }) => !isItself(host) && !ofUsers.includes(host))
        .map((to) => ({ ...value, workload, to })),
    );
  });
}

/** `DB_HOST`, where there is a `DB_PORT` beside it: together they are an address. */
function besidePort({ text, variable = '' }: Value, values: readonly Value[]): NamedHost[] {
  if (!variable.endsWith('HOST') || !/^[A-Za-z][\w.-]*$/.test(text)) return [];
  const beside = variable.replace(/HOST$/, 'PORT');
  const port = values.find((other) => other.variable === beside);
  return port === undefined ? [] : [{ host: text, port: Number(port.text) }];
}

export const valuesCanBeReached = each(
  'Every URL, host and port, or cluster name that a pod is given is one that its policies let it reach.',
  { name: 'addresses in values', of: hostsGiven },
  ({ workload, to, text, place }, subject) => {
    const proof = proofOf(subject);
    if (proof instanceof ProblemsError) return [];
    const why = new Reader(proof.reachability, subject).problem(workload, to);
    return unless(why === undefined, place, `is given ${shorten(text)}, but ${why}`);
  },
);

const shorten = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text);

/** Looks names up as the cluster's name servers do, and asks the policies about what is found. */
export class Reader {
  private readonly world;
  private readonly domain: string;

  constructor(
    private readonly reachability: Reachability,
    { resolved: { environment } }: KubernetesSubject,
  ) {
    this.world = reachability.world;
    this.domain = environment.clusterDomain ?? 'cluster.local';
  }

  /** Why a workload does not get there; undefined if it does, or if what was read may be no host at all. */
  problem(workload: Workload, to: NamedHost): string | undefined {
    return this.problemFrom(this.podsOf(workload), workload.namespace, to);
  }

  /** The same for pods of a namespace, whoever makes them. */
  problemFrom(sources: readonly Endpoint[], namespace: string, { host, port, bare }: NamedHost): string | undefined {
    const name = this.serviceNamed(host, namespace);
    if (name === undefined) return bare ? undefined : this.outside(sources, host, port);
    const service = this.world.services.find((one) => one.name === `${name.namespace}/${name.service}`);
    if (service === undefined) {
      if (bare && !name.sure) return undefined;
      return this.world.own.has(name.namespace)
        ? `no Service is called ${name.namespace}/${name.service}`
        : this.ofOthers(sources, name, port);
    }
    const led = this.pods().flatMap((pods) =>
      isBehind(service, pods)
        ? translations([service], pods)
            .filter(({ servicePort }) => port === undefined || servicePort === port)
            .map(({ podPort }) => ({ pods, podPort }))
        : [],
    );
    if (led.length === 0) return `Service ${service.name} leads port ${port ?? 'any'} to no pod`;
    const closed = led.filter(({ pods, podPort }) => !this.reaches(sources, pods, onePort(podPort)));
    const isOpen = port === undefined ? closed.length < led.length : closed.length === 0;
    const [first] = closed;
    return isOpen ? undefined : `its policies do not let it reach ${first?.pods.name} on ${first?.podPort}`;
  }

  private pods = (): PodsEndpoint[] => this.world.endpoints.filter((end) => end.kind === 'pods');

  private podsOf({ object, namespace }: Workload): PodsEndpoint[] {
    const name = `${namespace}/${object.metadata.name}`;
    return this.pods().filter((end) => end.name === name || end.name === `${name} (${object.kind})`);
  }

  /** `redis`, `redis.worker`, `redis-0.redis.worker.svc`, `redis.worker.svc.cluster.local`; undefined outside. */
  private serviceNamed(host: string, own: string): { service: string; namespace: string; sure: boolean } | undefined {
    if (isAddress(host)) return undefined;
    const sure = /\.svc(\.|$)/.test(host);
    const labels = host.replace(new RegExp(`\\.svc(\\.${this.domain.replaceAll('.', '\\.')})?$`), '').split('.');
    if (sure && labels.includes('svc')) return { service: host, namespace: own, sure };
    const [service = '', namespace = own] = labels.slice(-2).length === 2 ? labels.slice(-2) : labels;
    const isCluster = sure || labels.length === 1 || (labels.length < 4 && this.world.own.has(namespace));
    return isCluster ? { service, namespace, sure } : undefined;
  }

  private outside(sources: readonly Endpoint[], host: string, port: number | undefined): string | undefined {
    const address = parseAddress(host);
    const places = this.world.endpoints.filter(
      (end) =>
        end.kind === 'addresses' &&
        (address === undefined
          ? !['private-networks', 'private-networks-ipv6', 'cloud-metadata', 'azure-platform'].includes(end.name)
          : end.blocks.some((block) => contains(block, address)) &&
            !end.except.some((hole) => contains(hole, address))),
    );
    const ports = port === undefined ? allPorts : onePort(port);
    const isOpen = places.some((place) => this.reaches(sources, place, ports));
    return isOpen ? undefined : `its policies do not let it reach ${host} outside the cluster on ${port ?? 'any port'}`;
  }

  /** What an add-on brings, whose Services are in its chart: its pods are in that namespace. */
  private ofOthers(
    sources: readonly Endpoint[],
    { service, namespace }: { service: string; namespace: string },
    port: number | undefined,
  ): string | undefined {
    const isApi = service === 'kubernetes' && namespace === 'default';
    const there = this.world.endpoints.filter((end) =>
      isApi ? end.name === 'api-server' : end.kind === 'pods' && end.namespace === namespace,
    );
    const ports = isApi || port === undefined ? allPorts : onePort(port);
    const isOpen = there.some((end) => this.reaches(sources, end, ports));
    return isOpen ? undefined : `its policies do not let it reach ${service} in ${namespace}`;
  }

  private reaches(sources: readonly Endpoint[], to: Endpoint, ports: Ports): boolean {
    return sources.every((from) => intersection(this.reachability.reach(from, to).somewhere, ports).length > 0);
  }
}
