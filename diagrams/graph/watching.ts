import { BACKUPS } from '../../compose/backups/names';
import { scrapeTargets } from '../../compose/monitoring';
import { peerName, type Flow, type Peer } from '../../lib/kubernetes/network/flow';
import { monitoringFlows } from '../../lib/kubernetes/network/monitoring';
import { queueScalingFlows } from '../../lib/kubernetes/network/queue-scaling';
import {
  alertPlaces,
  alertsOf,
  backedUp,
  monitoringNamespaces,
  type ComposeEnvironment,
  type KubernetesEnvironment,
  type Resolved,
} from '../../lib/model';
import { ALERTMANAGER } from '../../lib/programs/alertmanager';
import { GRAFANA } from '../../lib/programs/grafana';
import { PROMETHEUS } from '../../lib/programs/prometheus';
import type { Part, Portion } from './graph';
import { toldParts } from './outside';
import { placeOf } from './places';

/** What watches an environment, and what operates or copies what is in it. */
export function watchingOf({ environment, ...resolved }: Resolved): Portion {
  const exporters = exportersOf({ environment, ...resolved });
  const { parts, arrows } =
    environment.target === 'kubernetes'
      ? inCluster({ ...resolved, environment })
      : inCompose({ ...resolved, environment });
  const told = toldOf({ environment, ...resolved });
  return {
    parts: [...exporters.parts, ...parts, ...told.parts],
    arrows: [...exporters.arrows, ...arrows, ...told.arrows],
  };
}

const SAYS: Readonly<Record<string, string>> = {
  [PROMETHEUS.name]: 'Metrics and alerts',
  [GRAFANA.name]: 'Dashboards',
  [ALERTMANAGER.name]: 'Tells people of alerts',
};

const platform = (place: Pick<Part, 'id' | 'name' | 'group'>): Part => {
  const said = SAYS[place.name];
  return { ...place, kind: 'platform', lines: said === undefined ? [] : [said] };
};

/** The policies' own arrows: who watches must be let in. */
function inCluster(resolved: Resolved<KubernetesEnvironment>): Portion {
  const isTold = ({ from, to }: Flow) =>
    from.kind === 'workload' && from.name === ALERTMANAGER.name && to.kind !== 'workload';
  const flows = [...monitoringFlows(resolved), ...queueScalingFlows(resolved)].filter((flow) => !isTold(flow));
  return {
    parts: flows.flatMap(({ from, to }) => [from, to]).map((peer) => platform(peerPlace(peer))),
    arrows: flows.flatMap(({ from, to, ports, because }) =>
      ports.map((port) => ({ from: peerName(from), to: peerName(to), scheme: '', port, because })),
    ),
  };
}

const peerPlace = (peer: Peer): Pick<Part, 'id' | 'name' | 'group'> => ({
  id: peerName(peer),
  name: peer.name,
  ...(peer.kind === 'workload' ? { group: peer.namespace } : {}),
});

function inCompose(resolved: Resolved<ComposeEnvironment>): Portion {
  const { environment } = resolved;
  const place = (name: string) => placeOf(name, undefined, environment);
  const scrapes = scrapeTargets(resolved).filter(({ job }) => job !== PROMETHEUS.name);
  const prometheus = place(PROMETHEUS.name);
  const alerts = { to: ALERTMANAGER.name, port: ALERTMANAGER.port, because: 'Prometheus hands over alerts' };
  const copies = copiesOf(resolved);
  return {
    parts: [PROMETHEUS.name, GRAFANA.name, ...(alertsOf(environment) === undefined ? [] : [ALERTMANAGER.name])]
      .map((name) => platform(place(name)))
      .concat(copies.parts),
    arrows: [
      ...scrapes.map(({ host, port }) => ({
        from: prometheus.id,
        to: host,
        scheme: '',
        port,
        because: `Prometheus scrapes ${host}`,
      })),
      ...(alertsOf(environment) === undefined ? [] : [{ from: prometheus.id, scheme: '', ...alerts }]),
      {
        from: GRAFANA.name,
        to: prometheus.id,
        scheme: '',
        port: PROMETHEUS.port,
        because: 'Grafana queries Prometheus',
      },
      ...copies.arrows,
    ],
  };
}

/** What copies all that a host keeps. */
function copiesOf({ environment, backing }: Resolved<ComposeEnvironment>): Portion {
  const { backups } = environment;
  if (backups === undefined) return { parts: [], arrows: [] };
  const { to } = backups;
  const from = placeOf(BACKUPS, undefined, environment);
  const kept: Part = {
    id: 'copies',
    name: to.kind === 'folder' ? to.path : to.bucket,
    kind: 'outside',
    lines: [to.kind === 'folder' ? 'Folder of the host' : `Bucket of ${new URL(to.endpoint).hostname}`],
  };
  const because = 'all that is kept here is copied';
  const databases = backedUp(backing).databases.map(({ backing: { name, port } }) => ({
    to: name,
    scheme: 'postgresql',
    port,
  }));
  const away =
    to.kind === 'folder'
      ? { scheme: 'file', port: 0 }
      : { scheme: 'https', port: Number(new URL(to.endpoint).port || 443) };
  return {
    parts: [{ ...from, kind: 'platform', lines: [backups.schedule] }, kept],
    arrows: [...databases, { to: kept.id, ...away }].map((one) => ({ from: from.id, ...one, because })),
  };
}

/** Programs that tell about a server. */
function exportersOf({ backing, environment }: Resolved): Portion {
  const all = backing.flatMap(({ backing: definition, form }) => {
    if (form.kind !== 'server' || form.metrics?.exporter === undefined) return [];
    const { program, namespace, endpoints } = form;
    const from = placeOf(form.metrics.exporter.name, namespace, environment);
    const [first] = Object.values(endpoints);
    const part: Part = { ...from, kind: 'platform', lines: [`Tells about ${program.name}`], definition };
    const to = placeOf(program.name, namespace, environment).id;
    const because = `${from.name} tells how ${program.name} is`;
    return [{ part, arrow: { from: from.id, to, scheme: first?.scheme ?? 'tcp', port: first?.port ?? 0, because } }];
  });
  const isWatched = environment.target === 'compose' || environment.monitoring !== undefined;
  return isWatched
    ? { parts: all.map(({ part }) => part), arrows: all.map(({ arrow }) => arrow) }
    : { parts: [], arrows: [] };
}

function toldOf(resolved: Resolved): Portion {
  const { environment } = resolved;
  const [namespace] = environment.target === 'kubernetes' ? monitoringNamespaces(environment) : [];
  const from = placeOf(ALERTMANAGER.name, namespace, environment).id;
  return {
    parts: toldParts(resolved),
    arrows: alertPlaces(environment).map(({ name, port }) => ({
      from,
      to: name,
      scheme: '',
      port,
      because: 'alerts are told',
    })),
  };
}
