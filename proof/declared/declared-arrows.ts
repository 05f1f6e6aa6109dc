import type {
  BackingService,
  Endpoint,
  KubernetesEnvironment,
  Postgres,
  Resolved,
  ResolvedBacking,
  ResolvedService,
  ServerForm,
  ServerMetrics,
  Service,
} from '../../lib/model';
import type { Actor } from '../actors';
import { ANYBODY, type Arrow } from '../compare';
import { surroundingsOf } from '../surroundings';
import { edgeOf } from './edge';
import { meshArrows } from './mesh';
import { networkOf } from './network-of';
import { waypointArrows } from './waypoints';
import { databaseNames, isPublic, monitoringNames, placeName, workloadNames, type DatabaseNames } from './names';
import {
  certificateArrows,
  controllerArrows,
  databaseArrows,
  deliveryArrows,
  edgeArrows,
  istioArrows,
  monitoringArrows,
  nameServers,
  scalingArrows,
  storeArrows,
  type Row,
} from './platform-arrows';

type InCluster = Resolved<KubernetesEnvironment>;

/**
 * The arrows that a topology declares in an environment: what its services, jobs and servers connect to, the routes, the
 * metrics, and what the platform needs. Derived from the model anew. The generator of the policies
 * (`lib/kubernetes/network`) is not asked: it is what stands trial.
 *
 * @returns arrows between endpoints as {@link surroundingsOf} and the YAML name them
 */
export function declaredArrows(resolved: InCluster): Arrow[] {
  const { topology, environment, services, jobs, backing } = resolved;
  const all = [
    ...services.flatMap(({ service }) => serviceRows(service, resolved)),
    ...services.flatMap((one) => queueRows(one, resolved)),
    ...jobs.flatMap(({ job }) => connectionRows(placeName(job), job.connects, resolved)),
    ...backing.flatMap((one) => backingRows(one, resolved)),
    ...monitoringArrows,
    ...alertRows(resolved),
    ...(hasStore(environment) ? storeArrows : []),
    ...(environment.delivery.by === 'argocd' ? deliveryArrows : []),
    ...(countsQueues(resolved) ? scalingArrows : []),
    ...(environment.mesh === undefined ? [] : istioArrows(environment.addons?.provided ?? [])),
    ...(isPublic(topology) ? edgeArrows(edgeOf(resolved)) : []),
    ...(isPublic(topology) && (environment.cluster === undefined || edgeOf(resolved).isGateway)
      ? controllerArrows(edgeOf(resolved))
      : []),
    ...(hasCertificates(resolved) ? certificateArrows : []),
  ];
  const rows = withGroups(all, monitoringNames(environment));
  const { at, actors } = surroundingsOf(networkOf(resolved));
  const { port: api } = environment.network.apiServer;
  const dns = workloadNames(resolved).flatMap((from) =>
    nameServers(environment.network).flatMap((to) => ['53/UDP', 53].map((port) => ({ from, to, port }))),
  );
  const arrows = [
    ...rows.flatMap(([from, to, ...ports]) =>
      at(from).flatMap((source) =>
        at(to).flatMap((target) =>
          ports.map((port) => ({ from: source, to: target, port: port === 'api' ? api : port })),
        ),
      ),
    ),
    ...dns,
    ...waypointArrows(resolved),
  ];
  return [
    ...arrows,
    ...meshArrows(arrows, actors, resolved),
    // Of these nobody but the machines is meant, and no mesh carries what comes to them.
    ...(environment.network.nodes === 'unnamed' ? scrapesOfAnybody(resolved, actors) : []),
  ];
}

/** Where policies can't name nodes, what scrapes kubelets may leave for anybody on their port; only ours are closed. */
function scrapesOfAnybody(resolved: InCluster, actors: readonly Actor[]): Arrow[] {
  const { prometheus } = monitoringNames(resolved.environment);
  const own = workloadNames(resolved);
  const others = actors.filter(({ name }) => !own.includes(name));
  return prometheus.flatMap((from) =>
    [ANYBODY, ...others.map(({ name }) => name)].map((to) => ({ from, to, port: KUBELET })),
  );
}

const KUBELET = 10250;

function serviceRows(service: Service, resolved: InCluster): Row[] {
  const self = placeName(service);
  const { routes, metrics, ports, connects } = service;
  return [
    ...connectionRows(self, connects, resolved),
    ...routes.map((route): Row => ['ingress-controller', self, ports[route.port] ?? 0]),
    ...(metrics ? ([['prometheus', self, ports[metrics.port] ?? 0]] as const) : []),
  ];
}

/** Whether the engine's KEDA counts anything. */
const countsQueues = ({ environment: { queueScaling, addons }, services }: InCluster): boolean =>
  queueScaling === 'keda' &&
  !(addons?.provided ?? []).includes('keda') &&
  services.some(({ scaling: { queue, min, max } }) => queue !== undefined && min !== max);

/** KEDA counts what waits, if the environment has it count, the copies may be more or fewer, and the server is ours. */
function queueRows({ scaling: { queue, min, max } }: ResolvedService, { environment, backing }: InCluster): Row[] {
  if (environment.queueScaling !== 'keda' || queue === undefined || min === max) return [];
  const form = backing.find((one) => one.backing === queue.of)?.form;
  return form?.kind === 'server' ? [['keda-operator', serverName(form), queue.of.port]] : [];
}

const connectionRows = (from: string, connects: readonly Endpoint[], resolved: InCluster): Row[] =>
  connects.flatMap((endpoint) => endpointRows(from, endpoint, resolved));

function endpointRows(from: string, { of, name }: Endpoint, resolved: InCluster): Row[] {
  if (of.kind === 'service') return [[from, placeName(of), of.ports[name] ?? 0]];
  const form = resolved.backing.find(({ backing }) => backing === of)?.form;
  // It is a browser that goes there, from outside.
  if (of.kind === 'oidc' && name === 'publicClient') return [];
  switch (form?.kind) {
    case 'server':
      return [[from, serverName(form), form.endpoints[name]?.port ?? 0]];
    case 'operator':
      return of.kind === 'postgres' ? databaseRows(from, of, name, resolved) : [];
    case 'external': {
      const token = form.identity === 'azure' ? [[from, tokenProvider(resolved), 443] as const] : [];
      return [[from, placeOf(of.name, resolved), form.locations[name]?.port ?? 0], ...token];
    }
    case undefined:
      return [];
  }
}

function databaseRows(from: string, of: Postgres, endpoint: string, resolved: InCluster): Row[] {
  const { instances, poolers } = namesOf(of, resolved);
  const [readWrite, readOnly] = poolers;
  const pooler = endpoint === 'direct' ? undefined : endpoint === 'readOnly' ? readOnly : readWrite;
  return (pooler === undefined ? instances : [pooler]).map((to) => [from, to, of.port]);
}

function namesOf(of: Postgres, { backing }: InCluster): DatabaseNames {
  const form = backing.find((one) => one.backing === of)?.form;
  const settings = form?.kind === 'operator' ? form.settings : { instances: 1 };
  return databaseNames(of, { instances: settings.instances, restored: settings.restore !== undefined });
}

const serverName = ({ program, namespace }: ServerForm): string => `${namespace?.name}/${program.name}`;

function backingRows({ backing, form }: ResolvedBacking, resolved: InCluster): Row[] {
  switch (form.kind) {
    case 'server':
      return serverRows(backing, form, resolved);
    case 'operator': {
      if (backing.kind !== 'postgres') return [];
      const archive = form.settings.backups === undefined ? [] : archiveRows(resolved);
      const { namespace, port } = backing;
      const readied = form.preparations.map(({ name }): Row => [placeName({ name, namespace }), 'instances', port]);
      return withGroups([...databaseArrows, ...readied, ...archive], groupsOf(namesOf(backing, resolved)));
    }
    case 'external':
      return [];
  }
}

function serverRows(backing: BackingService, form: ServerForm, resolved: InCluster): Row[] {
  const self = serverName(form);
  const { metrics, program, preparations, namespace, endpoints, routes = [] } = form;
  const [first] = Object.values(endpoints);
  return [
    ...(backing.kind === 'server' ? connectionRows(self, backing.connects, resolved) : []),
    ...(metrics ? exportedRows(self, metrics, form) : []),
    ...routes.map((route): Row => ['ingress-controller', self, program.ports[route.port] ?? 0]),
    ...preparations.map(({ name }): Row => [`${namespace?.name}/${name}`, self, first?.port ?? 0]),
  ];
}

/** What is scraped is the server itself, or what asks it. */
function exportedRows(
  self: string,
  { exporter, port }: ServerMetrics,
  { namespace, program, endpoints }: ServerForm,
): Row[] {
  if (exporter === undefined) return [['prometheus', self, program.ports[port] ?? 0]];
  const told = `${namespace?.name}/${exporter.name}`;
  const [first] = Object.values(endpoints);
  return [
    ['prometheus', told, exporter.ports[port] ?? 0],
    [told, self, first?.port ?? 0],
  ];
}

const groupsOf = ({ instances, jobs, poolers }: DatabaseNames) => ({ instances, jobs, poolers });

/** Where the log and the backups go; the provider of the tokens that Azure asks for where there is no key. */
function archiveRows(resolved: InCluster): Row[] {
  const { archive } = resolved.environment;
  const to = (place: string, port = 443): Row[] => ['instances', 'jobs'].map((from) => [from, place, port]);
  if (typeof archive !== 'object') return [];
  if (archive.api === 's3' && archive.endpoint === undefined) {
    return resolved.backing.flatMap(({ backing, form }) =>
      backing.kind === 'objectStorage' && form.kind === 'server'
        ? to(serverName(form), Object.values(form.endpoints)[0]?.port)
        : [],
    );
  }
  const port = archive.api === 's3' ? new URL(archive.endpoint ?? '').port : '';
  const hasIdentity = archive.api === 'azure' && archive.clientId !== undefined;
  return [
    ...to(placeOf('archive', resolved), Number(port || 443)),
    ...(hasIdentity ? to(tokenProvider(resolved)) : []),
  ];
}

/** Whether the engine's External Secrets makes what is read. */
const hasStore = ({ secrets, addons }: KubernetesEnvironment): boolean =>
  secrets.from !== 'existing' && !(addons?.provided ?? []).includes('external-secrets');

/** To whom the environment has its alerts told, and to its dead man's switch. */
function alertRows(resolved: InCluster): Row[] {
  const { alerts } = resolved.environment.monitoring ?? {};
  if (alerts === undefined) return [];
  const port = alerts.to === 'webhook' ? alerts.port : alerts.to === 'email' ? (alerts.server.port ?? 587) : undefined;
  return [
    ['alertmanager', placeOf('alerts', resolved), port ?? 443],
    ...(alerts.watchdog === undefined ? [] : [['alertmanager', placeOf('watchdog', resolved), 443] as const]),
  ];
}

/** Whether cert-manager is there: it keeps the certificates of public hosts, or that of what writes backups. */
function hasCertificates({ topology, environment, backing }: InCluster): boolean {
  const { certificates } = environment;
  const keeps = certificates !== undefined && certificates.from !== 'secret' && isPublic(topology);
  return keeps || backing.some(({ form }) => form.kind === 'operator' && form.settings.backups !== undefined);
}

/** Entra ID, which has addresses of its own where users sign in with it, too. */
function tokenProvider(resolved: InCluster): string {
  const { topology, environment } = resolved;
  const provider = topology.backing.find(({ kind }) => kind === 'oidc');
  return placeOf(environment.signIn?.provider === 'entra-id' ? provider?.name : undefined, resolved);
}

/** Policies know no host names: what nobody gives addresses of is somewhere on the internet. */
function placeOf(name: string | undefined, resolved: InCluster): string {
  const { external = {} } = networkOf(resolved);
  return name !== undefined && Object.hasOwn(external, name) ? name : 'internet';
}

function withGroups(rows: readonly Row[], groups: Readonly<Record<string, readonly string[]>>): Row[] {
  const members = (name: string) => groups[name] ?? [name];
  return rows.flatMap(([from, to, ...ports]) =>
    members(from).flatMap((source) => members(to).map((target): Row => [source, target, ...ports])),
  );
}
