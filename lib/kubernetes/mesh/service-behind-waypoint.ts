import { Construct } from 'constructs';
import { DestinationRule, VirtualService } from '../../../imports/networking.istio.io';
import { AuthorizationPolicy, AuthorizationPolicySpecAction } from '../../../imports/security.istio.io';
import { resiliencesOf, type DecidedResilience, type Service } from '../../model';
import { chartOf } from '../environment-chart';
import { waypointPolicyName } from '../naming/mesh';
import { servicePort } from '../naming/service-port';
import type { Flow } from '../network/flow';
import { TypedObject } from '../typed-object';
import { allowedBy } from './allowed';
import { membersOf } from './members';

export interface ServiceBehindWaypointProps {
  readonly service: Service;
  /** What comes to its pods. */
  readonly ingress: readonly Flow[];
  readonly labels: Record<string, string>;
}

/** Of the copies of a service so many may be passed over, in hundredths. */
const EJECTED_PERCENT = 50;

/**
 * What a waypoint does for the requests to a service, and whose it takes: those of who connects to it. Where nobody says so it
 * would repeat some by itself, so each port says how often.
 *
 * Istio's own words, and not those of the Gateway API: its standard channel has none for retries or for copies that fail, and both at once are
 * not supported.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#OutlierDetection
 * @see https://istio.io/latest/docs/ambient/usage/l7-features/
 */
export class ServiceBehindWaypoint extends Construct {
  constructor(scope: Construct, id: string, { service, ingress, labels }: ServiceBehindWaypointProps) {
    super(scope, id);
    const { resolved } = chartOf(this);
    const { name } = service;
    const metadata = { name, namespace: service.namespace.name, labels };
    const said = [...resiliencesOf(service, resolved.topology)].map(
      ([port, resilience]) => [servicePort(service, port), resilience] as const,
    );
    new TypedObject(this, 'requests', VirtualService, {
      metadata,
      spec: {
        hosts: [name],
        http: said.map(([port, resilience]) => ({
          match: [{ port }],
          ...handling(resilience),
          route: [{ destination: { host: name, port: { number: port } } }],
        })),
      },
    });
    const failing = said.flatMap(([port, { outlierDetection }]) =>
      outlierDetection === undefined
        ? []
        : [{ port: { number: port }, outlierDetection: passedOver(outlierDetection) }],
    );
    if (failing.length > 0) {
      new TypedObject(this, 'copies', DestinationRule, {
        metadata,
        spec: { host: name, trafficPolicy: { portLevelSettings: failing } },
      });
    }
    const { annotations, rules } = allowedBy(
      ingress.filter(({ via }) => via !== undefined),
      membersOf(resolved),
      // A waypoint sees the port of the Service: https://istio.io/latest/docs/ambient/architecture/data-plane/
      ({ ports }) => ports.flatMap((port) => numbersBefore(service, port)),
    );
    new TypedObject(this, 'authorization-policy', AuthorizationPolicy, {
      metadata: { ...metadata, name: waypointPolicyName(name), annotations },
      spec: {
        targetRefs: [{ group: '', kind: 'Service', name }],
        action: AuthorizationPolicySpecAction.ALLOW,
        // One that allows, and has no rule, allows nothing.
        ...(rules.length === 0 ? {} : { rules }),
      },
    });
  }
}

const seconds = (number: number): string => `${number}s`;

const handling = ({ timeoutSeconds, retries: { attempts, perTryTimeoutSeconds, on } }: DecidedResilience) => ({
  ...(timeoutSeconds === undefined ? {} : { timeout: seconds(timeoutSeconds) }),
  retries: {
    attempts,
    ...(perTryTimeoutSeconds === undefined ? {} : { perTryTimeout: seconds(perTryTimeoutSeconds) }),
    ...(on.length === 0 ? {} : { retryOn: on.join(',') }),
  },
});

const passedOver = (said: NonNullable<DecidedResilience['outlierDetection']>) => ({
  consecutive5XxErrors: said.consecutiveErrors,
  interval: seconds(said.intervalSeconds),
  baseEjectionTime: seconds(said.ejectionSeconds),
  maxEjectionPercent: EJECTED_PERCENT,
});

/** The numbers of a Service that lead to a port of its pods. */
const numbersBefore = (service: Service, port: number): number[] =>
  Object.entries(service.ports).flatMap(([name, number]) => (number === port ? [servicePort(service, name)] : []));
