import { declaredRoutes } from '../declared/routes';
import { each } from '../promise';
import { unless } from '../violation';
import { controllers, field, secondsOf } from './controller-values';

/** Two questions of a load balancer, some seconds apart, and the time that its answer takes to be believed. */
const PAUSE_SECONDS = 15;
/** What a route that says nothing gives a service to answer. */
const ROUTE_SECONDS = 60;

export const controllerLeavesInPeace = each(
  'The ingress controller goes on serving until no load balancer sends to it, and until every request had the time that its route allows.',
  controllers,
  ({ controller, place }, { resolved }) => {
    const { lifecycle, terminationGracePeriodSeconds: grace = 30, config } = controller;
    const pause = lifecycle?.preStop?.sleep?.seconds ?? 0;
    const drain = secondsOf(config?.entries?.['worker-shutdown-timeout']);
    const answering = declaredRoutes(resolved).filter(({ route }) => !route.webSocket && !route.streaming);
    const slowest = Math.max(ROUTE_SECONDS, ...answering.map(({ route }) => route.timeoutSeconds ?? 0));
    return [
      ...unless(pause >= PAUSE_SECONDS, field(place, 'controller.lifecycle'), `pauses for ${pause} s before it stops`),
      ...unless(
        drain >= slowest,
        field(place, 'controller.config.entries'),
        `ends requests after ${drain} s where a route allows them ${slowest}`,
      ),
      ...unless(
        grace > pause + drain,
        field(place, 'controller.terminationGracePeriodSeconds'),
        `has ${grace} s of grace for ${pause} s of pause and ${drain} s of requests in flight`,
      ),
    ];
  },
);

export const controllerHasCopies = each(
  'The ingress controller has copies as the load asks, apart from each other, of which one at a time goes, after another has come.',
  controllers,
  ({ controller, place }) => {
    const { autoscaling = {}, podDisruptionBudget: budget, strategy, topologySpreadConstraints = [] } = controller;
    const { enabled = false, minReplicas = 1, maxReplicas = 1 } = autoscaling;
    const keys = topologySpreadConstraints.map(({ topologyKey }) => topologyKey);
    return [
      ...unless(
        enabled &&
          minReplicas >= 2 &&
          maxReplicas > minReplicas &&
          controller.resources?.requests?.['cpu'] !== undefined,
        field(place, 'controller.autoscaling'),
        `has ${enabled ? `${minReplicas} to ${maxReplicas}` : 'no more'} copies, however much is asked`,
      ),
      ...['kubernetes.io/hostname', 'topology.kubernetes.io/zone'].flatMap((key) =>
        unless(keys.includes(key), field(place, 'controller.topologySpreadConstraints'), `does not spread over ${key}`),
      ),
      ...unless(
        budget?.enabled === true && budget.maxUnavailable === 1,
        field(place, 'controller.podDisruptionBudget'),
        'has no budget of one at a time',
      ),
      ...unless(
        strategy?.rollingUpdate?.maxUnavailable === 0 && Number(strategy.rollingUpdate.maxSurge) >= 1,
        field(place, 'controller.strategy'),
        'takes a pod away before another one is there',
      ),
    ];
  },
);

/** Two of them are less than what users take for no answer. */
const CONNECT_SECONDS = 5;

export const controllerLeavesPodsToReadiness = each(
  'The ingress controller leaves a pod that is gone for another one within seconds, and a slow answer takes no pod away.',
  controllers,
  ({ controller: { config }, place }) => {
    const { 'proxy-connect-timeout': connect = '60s', 'max-fails': fails = '1' } = config?.entries ?? {};
    const seconds = secondsOf(connect);
    const entries = field(place, 'controller.config.entries');
    return [
      ...unless(seconds > 0 && seconds <= CONNECT_SECONDS, entries, `waits ${connect} for a pod that is gone`),
      ...unless(fails === '0', entries, `leaves a pod out after ${fails} slow answers, whatever its readiness says`),
    ];
  },
);

const mebibytes = (text = ''): number => Number(/^(\d+)Mi$/.exec(text)?.[1] ?? 0);
/** What the program beside NGINX takes, and what one worker does at least, in MiB. */
const BESIDE = 100;
const WORKER = 100;

export const controllerHasItsMemory = each(
  'The ingress controller has as many workers as its memory is for, not one a CPU of the node, and all its containers ask for what they take.',
  controllers,
  ({ controller, place }) => {
    const { resources, initContainerResources, config } = controller;
    const workers = config?.entries?.['worker-processes'] ?? 'auto';
    const memory = mebibytes(resources?.limits?.['memory']);
    return [
      ...unless(
        memory >= BESIDE + WORKER * Number(workers),
        field(place, 'controller.config.entries'),
        `has ${workers} workers in ${memory} MiB`,
      ),
      ...[resources, initContainerResources].flatMap((one) =>
        unless(
          one?.requests?.['cpu'] !== undefined && one.requests['memory'] === one.limits?.['memory'],
          field(place, 'controller.resources'),
          'has a container that asks for nothing, or for less memory than it may take',
        ),
      ),
    ];
  },
);

export const controllerIsRenderedFromItsChart = each(
  'The ingress controller is rendered without the internet, and defines no resource that it does not read.',
  controllers,
  ({ controller: { enableCustomResources = true }, place, skipsSchema, skipsCrds }) => [
    ...unless(skipsSchema, place, 'has values that a schema on the internet is asked about at each render'),
    ...unless(
      skipsCrds === !enableCustomResources,
      place,
      skipsCrds ? 'lacks the definitions of what it reads' : 'brings definitions of what nobody reads',
    ),
  ],
);

export const controllerTellsWhereWatched = each(
  'The ingress controller has metrics where something is watched, and none elsewhere.',
  controllers,
  ({ prometheus: { create = true }, place }, { resolved: { environment } }) =>
    unless(
      create === (environment.monitoring !== undefined),
      field(place, 'prometheus.create'),
      create ? 'has metrics that nobody reads' : 'has no metrics',
    ),
);
