import {
  decided,
  own,
  type DecidedResilience,
  type KubernetesEnvironment,
  type Resolved,
  type Service,
} from '../../../lib/model';
import { placeName } from '../../declared/names';
import { passedIn, servicesBehind } from '../../declared/waypoints';
import { each } from '../../promise';
import { isSame } from '../../values/is-same';
import { at, inFile, unless, type Violation } from '../../violation';
import { ofKind } from '../workload';
import { environments, nameOf } from './waypoints';

/** A port of a service, and what is said of requests to it. */
type Said = readonly [port: number, resilience: DecidedResilience];

export function saidOf(service: Service, resolved: Resolved<KubernetesEnvironment>): Said[] {
  const found = new Map(
    passedIn(resolved).flatMap(({ to, port, resilience }) =>
      to === service && resilience !== undefined ? [[port, decided(resilience)] as const] : [],
    ),
  );
  return [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([port, said]) => [own(service.servicePorts, port) ?? own(service.ports, port) ?? 0, said]);
}

const s = (seconds: number): string => `${seconds}s`;

/** What a waypoint reads of the requests to a port, and of the copies behind it. */
const requests = (service: Service, [port, { timeoutSeconds, retries }]: Said) => ({
  match: [{ port }],
  ...(timeoutSeconds === undefined ? {} : { timeout: s(timeoutSeconds) }),
  retries: {
    attempts: retries.attempts,
    ...(retries.perTryTimeoutSeconds === undefined ? {} : { perTryTimeout: s(retries.perTryTimeoutSeconds) }),
    ...(retries.attempts === 0 ? {} : { retryOn: retries.on.join(',') }),
  },
  route: [{ destination: { host: service.name, port: { number: port } } }],
});

const copies = ([port, { outlierDetection: of }]: Said) =>
  of === undefined
    ? []
    : [
        {
          port: { number: port },
          outlierDetection: {
            consecutive5xxErrors: of.consecutiveErrors,
            interval: s(of.intervalSeconds),
            baseEjectionTime: s(of.ejectionSeconds),
            maxEjectionPercent: 50,
          },
        },
      ];

interface Expected {
  readonly kind: 'VirtualService' | 'DestinationRule';
  readonly spec: object;
}

function expectedOf(service: Service, resolved: Resolved<KubernetesEnvironment>): Expected[] {
  const said = saidOf(service, resolved);
  const failing = said.flatMap(copies);
  return [
    { kind: 'VirtualService', spec: { hosts: [service.name], http: said.map((one) => requests(service, one)) } },
    ...(failing.length === 0
      ? []
      : [
          {
            kind: 'DestinationRule',
            spec: { host: service.name, trafficPolicy: { portLevelSettings: failing } },
          } satisfies Expected,
        ]),
  ];
}

export const requestsAreHandledAsDeclared = each(
  'Of requests to each service the time-outs, retries and copies that are passed over are those that connections say, and no others.',
  environments,
  ({ objects, resolved }) => {
    const due = servicesBehind(resolved).flatMap((service) =>
      expectedOf(service, resolved).map((one) => ({ ...one, name: placeName(service) })),
    );
    const found = ofKind(objects, 'VirtualService', 'DestinationRule');
    return [
      ...due.flatMap(({ kind, name, spec }): Violation[] => {
        const own = found.filter((one) => one.kind === kind && nameOf(one) === name);
        if (own.length === 0) return unless(false, inFile(''), `has no ${kind} ${name}, which connections ask for`);
        return own.flatMap((one) => unless(isSame(one.spec, spec), at(one, 'spec'), otherwise(one.spec, spec)));
      }),
      ...found
        .filter((one) => !due.some(({ kind, name }) => one.kind === kind && nameOf(one) === name))
        .flatMap((one) => unless(false, at(one), 'says something that no connection does')),
    ];
  },
);

const otherwise = (found: unknown, due: unknown): string =>
  `says ${JSON.stringify(found)}, where ${JSON.stringify(due)} is declared`;
