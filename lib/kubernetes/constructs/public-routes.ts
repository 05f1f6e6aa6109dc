import { Construct } from 'constructs';
import { hostsOf, own, type Routed } from '../../model';
import { environmentOf } from '../environment-chart';
import { accessPolicyName, routeName } from '../naming/edge';
import { AccessPolicy } from './access-policy';
import { MinionIngress } from './ingress';
import type { Metadata } from './metadata';
import { routeAnnotations } from './route-annotations';

export interface PublicRoutesProps {
  readonly of: Pick<Routed, 'name' | 'routes'>;
  readonly labels: Metadata['labels'];
}

/** The routes of a service or server: an Ingress for each host of each, and a Policy for each that not everyone may see. */
export class PublicRoutes extends Construct {
  constructor(scope: Construct, id: string, { of: { name: service, routes }, labels }: PublicRoutesProps) {
    super(scope, id);
    const hosts = hostsOf(environmentOf(this));
    for (const [i, route] of routes.entries()) {
      const policy = accessPolicyName(service, i);
      if (route.allow)
        new AccessPolicy(this, `policy-${policy}`, { metadata: { name: policy, labels }, allow: route.allow });
      for (const host of route.hosts) {
        const name = routeName(service, i, host);
        new MinionIngress(this, `ingress-${name}`, {
          metadata: { name, labels },
          service,
          host: own(hosts, host) ?? '',
          route,
          annotations: routeAnnotations(route, service, policy),
        });
      }
    }
  }
}
