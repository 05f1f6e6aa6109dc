import { placeName } from '../../declared/names';
import { servicesBehind, WAYPOINT, waypointNames } from '../../declared/waypoints';
import { namespaceOf, where, type KubernetesObject } from '../../objects';
import { WAYPOINT_CLASS } from '../../operator-pods';
import { each } from '../../promise';
import { kubernetesJobs } from '../../promql/scrape-jobs';
import type { KubernetesSubject } from '../../subject';
import { at, inFile, unless } from '../../violation';
import type { GatewaySpec } from '../../gateway/listeners';
import { namespacesAbout } from '../selectors';
import { ofKind, specOf, workloadsOf } from '../workload';

const USE = 'istio.io/use-waypoint';

export const waypointsIn = (objects: readonly KubernetesObject[]): KubernetesObject[] =>
  ofKind(objects, 'Gateway').filter((one) => specOf<GatewaySpec>(one).gatewayClassName === WAYPOINT_CLASS);

export const nameOf = (object: KubernetesObject): string => `${namespaceOf(object)}/${object.metadata.name}`;

export const environments = {
  name: 'environments with waypoints',
  of: (subject: KubernetesSubject) =>
    waypointNames(subject.resolved).length + waypointsIn(subject.objects).length > 0 ? [subject] : [],
};

export const waypointsAreThere = each(
  'A waypoint stands in each namespace with a service of whose requests a connection says something, and nowhere else.',
  environments,
  ({ objects, resolved }) => {
    const due = waypointNames(resolved);
    const found = waypointsIn(objects);
    return [
      ...due.flatMap((name) =>
        unless(found.map(nameOf).includes(name), inFile(''), `has no waypoint ${name}, which connections need`),
      ),
      ...found.flatMap((gateway) => {
        const { listeners } = specOf<GatewaySpec>(gateway);
        const [only] = listeners;
        return [
          ...unless(due.includes(nameOf(gateway)), at(gateway), 'stands before nothing'),
          ...unless(
            gateway.metadata.labels?.['istio.io/waypoint-for'] === 'service',
            at(gateway, 'metadata.labels'),
            'is for more than Services',
          ),
          ...unless(
            listeners.length === 1 && only?.port === 15008 && only.protocol === 'HBONE',
            at(gateway, 'spec.listeners'),
            'listens otherwise than a mesh asks',
          ),
        ];
      }),
    ];
  },
);

const services = {
  name: 'Services in a mesh',
  of: (subject: KubernetesSubject): KubernetesObject[] =>
    subject.resolved.environment.mesh === undefined ? [] : ofKind(subject.objects, 'Service'),
};

export const servicesAreBehindTheirWaypoint = each(
  'A Service is reached by a waypoint where a connection says something of its requests, and by nobody else otherwise.',
  services,
  (service, { resolved }) => {
    const isDue = servicesBehind(resolved).some((one) => placeName(one) === nameOf(service));
    const said = service.metadata.labels?.[USE];
    return unless(
      said === (isDue ? WAYPOINT : undefined),
      at(service, 'metadata.labels'),
      isDue ? `is reached by ${said ?? 'nobody'}, past what does what connections say` : `is reached by ${said}`,
    );
  },
);

export const onlyServicesAreBehindWaypoints = each(
  'No pods and no whole namespace are sent through a waypoint: it would see what is none of its business.',
  {
    name: 'namespaces and pods in a mesh',
    of: ({ objects, resolved }: KubernetesSubject) =>
      resolved.environment.mesh === undefined
        ? []
        : [
            ...ofKind(objects, 'Namespace').map((object) => ({ object, labels: object.metadata.labels ?? {} })),
            ...workloadsOf(objects).map(({ object, labels }) => ({ object, labels })),
          ],
  },
  ({ object, labels }) => unless(labels[USE] === undefined, at(object), `is sent through ${labels[USE]}`),
);

export const waypoints = { name: 'waypoints', of: ({ objects }: KubernetesSubject) => waypointsIn(objects) };

interface TelemetrySpec {
  readonly targetRefs?: readonly { readonly group?: string; readonly kind: string; readonly name: string }[];
  readonly accessLogging?: readonly {
    readonly disabled?: boolean;
    readonly providers?: readonly { readonly name: string }[];
    readonly filter?: { readonly expression?: string };
  }[];
}

export const waypointsNoteWhatFails = each(
  'A waypoint notes requests that fail, and not all others with them.',
  waypoints,
  (gateway, { objects }) => {
    const about = ofKind(objects, 'Telemetry').filter(
      (one) =>
        namespaceOf(one) === namespaceOf(gateway) &&
        specOf<TelemetrySpec>(one).targetRefs?.some(
          ({ kind, name }) => kind === 'Gateway' && name === gateway.metadata.name,
        ),
    );
    const noted = about.flatMap((one) => specOf<TelemetrySpec>(one).accessLogging ?? []);
    const isNoted = noted.some(
      ({ disabled = false, providers = [], filter }) =>
        !disabled && providers.length > 0 && filter?.expression === 'response.code >= 400',
    );
    return unless(isNoted, at(about[0] ?? gateway), `of ${where(gateway)} nobody learns which requests failed`);
  },
);

export const waypointsAreWatched = each(
  'Where something watches, it asks every waypoint how it is.',
  waypoints,
  (gateway, subject) => {
    if (subject.resolved.environment.monitoring === undefined) return [];
    const asked = ofKind(subject.objects, 'PodMonitor').filter((monitor) => {
      const { selector } = specOf<{ selector: { matchLabels?: Readonly<Record<string, string>> } }>(monitor);
      const isThere = namespacesAbout(monitor).includes(namespaceOf(gateway));
      const { infrastructure } = specOf<{ infrastructure?: { labels?: Readonly<Record<string, string>> } }>(gateway);
      const labels = Object.entries(selector.matchLabels ?? {});
      return isThere && labels.every(([key, value]) => infrastructure?.labels?.[key] === value);
    });
    const isAsked = asked.length > 0 && kubernetesJobs(subject).some(({ job }) => job === WAYPOINT);
    return unless(isAsked, at(gateway), 'is asked by nobody how it is');
  },
);
