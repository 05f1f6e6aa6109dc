import { declaredRoutes } from '../../declared/routes';
import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { isSame } from '../../values/is-same';
import { valueAtPath } from '../../values/value-at';
import { unless, type Place } from '../../violation';
import { installed } from '../gitops/addon-values';
import type { SpreadConstraint } from '../workload';

/** Two questions of a load balancer, some seconds apart, and the time that its answer takes to be believed. */
const PAUSE_SECONDS = 15;
/** What a route that says nothing gives a service to answer. */
const ROUTE_SECONDS = 60;

const PROXY = 'config.envoyGateway.envoyProxy';
const KUBERNETES = `${PROXY}.provider.kubernetes`;

/** The proxies of a Gateway, where the environment installs what makes them. */
export const proxies = {
  name: 'proxies of Gateways',
  of: (subject: KubernetesSubject) => {
    const found = installed('envoy-gateway', subject);
    return found === undefined
      ? []
      : [{ ...found, said: (path: string) => valueAtPath(found.values, path), field: fieldOf(found.place) }];
  },
};

const fieldOf =
  (place: Place) =>
  (name: string): Place => ({ ...place, field: `${place.field || 'values'}.${name}` });

export const secondsOf = (text: unknown): number => Number(/^(\d+)s$/.exec(String(text))?.[1] ?? 0);

export const proxiesLeaveInPeace = each(
  'A proxy of a Gateway goes on serving until no load balancer sends to it, and until every request had the time that its route allows.',
  proxies,
  ({ said, field }, { resolved }) => {
    const [pause, least, drain] = ['healthCheckFailureDelay', 'minDrainDuration', 'drainTimeout'].map((name) =>
      secondsOf(said(`${PROXY}.shutdown.${name}`)),
    ) as [number, number, number];
    const answering = declaredRoutes(resolved).filter(
      ({ route: { webSocket, streaming, grpc } }) => !webSocket && !streaming && !grpc,
    );
    const slowest = Math.max(ROUTE_SECONDS, ...answering.map(({ route }) => route.timeoutSeconds ?? 0));
    const place = field(`${PROXY}.shutdown`);
    return [
      ...unless(pause >= PAUSE_SECONDS, place, `is taken for ready for ${pause} s after it was told to go`),
      ...unless(least > pause, place, `may go after ${least} s, before the ${pause} s are over`),
      ...unless(
        drain >= pause + slowest,
        place,
        `ends requests after ${drain} s where a route allows them ${slowest} after ${pause} s`,
      ),
    ];
  },
);

export const proxiesHaveCopies = each(
  'Proxies of a Gateway are as many as the load asks, apart from each other, of which one at a time goes, after another has come.',
  proxies,
  ({ said, field }) => {
    const at = (name: string) => said(`${KUBERNETES}.${name}`);
    const [least, most] = [Number(at('envoyHpa.minReplicas')), Number(at('envoyHpa.maxReplicas'))];
    const spread = (at('envoyDeployment.pod.topologySpreadConstraints') ?? []) as readonly SpreadConstraint[];
    const keys = spread.map(({ topologyKey }) => topologyKey);
    const update = 'envoyDeployment.strategy.rollingUpdate';
    return [
      ...unless(
        least >= 2 && most > least && Array.isArray(at('envoyHpa.metrics')),
        field(`${KUBERNETES}.envoyHpa`),
        `has ${least} to ${most} copies, however much is asked`,
      ),
      ...['kubernetes.io/hostname', 'topology.kubernetes.io/zone'].flatMap((key) =>
        unless(keys.includes(key), field(`${KUBERNETES}.envoyDeployment.pod`), `does not spread over ${key}`),
      ),
      ...unless(at('envoyPDB.maxUnavailable') === 1, field(`${KUBERNETES}.envoyPDB`), 'has no budget of one at a time'),
      ...unless(
        at(`${update}.maxUnavailable`) === 0 && Number(at(`${update}.maxSurge`)) >= 1,
        field(`${KUBERNETES}.envoyDeployment.strategy`),
        'takes a pod away before another one is there',
      ),
      ...unless(
        Number(at('envoyDeployment.patch.value.spec.minReadySeconds')) >= PAUSE_SECONDS,
        field(`${KUBERNETES}.envoyDeployment.patch`),
        'counts a pod as there before a load balancer knows of it',
      ),
    ];
  },
);

/** What one worker of Envoy does with at least, in MiB. */
const WORKER = 200;

export const proxiesHaveTheirMemory = each(
  'A proxy of a Gateway has as many workers as its memory is for, not one a CPU of the node.',
  proxies,
  ({ said, field }) => {
    const memory = String(said(`${KUBERNETES}.envoyDeployment.container.resources.limits.memory`));
    const mebibytes = Number(/^(\d+)Mi$/.exec(memory)?.[1] ?? 0);
    const workers = Number(said(`${PROXY}.concurrency`) ?? Infinity);
    return unless(
      mebibytes >= WORKER * workers,
      field(`${PROXY}.concurrency`),
      `has ${workers} workers in ${mebibytes} MiB`,
    );
  },
);

export const proxiesAreBesideTheGateway = each(
  'Proxies stand beside their Gateway, under policies of ours, behind a Service of the declared type and annotations that keeps the address of who connects.',
  proxies,
  ({ said, field }, { resolved: { environment } }) => {
    const { edge } = environment;
    if (edge === undefined || edge.controller === 'existing') return [];
    const { type = 'LoadBalancer', annotations } = edge.loadBalancer;
    const due = { type, externalTrafficPolicy: 'Local', ...(annotations === undefined ? {} : { annotations }) };
    const mode = 'config.envoyGateway.provider.kubernetes.deploy.type';
    return [
      ...unless(said(mode) === 'GatewayNamespace', field(mode), 'has proxies elsewhere than their Gateway'),
      ...unless(
        isSame(said(`${KUBERNETES}.envoyService`), due),
        field(`${KUBERNETES}.envoyService`),
        `has a Service that is not as declared: ${JSON.stringify(due)}`,
      ),
    ];
  },
);
