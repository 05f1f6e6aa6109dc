import { Construct } from 'constructs';
import { hostsOf, isMerged, own, type Routed } from '../../model';
import { environmentOf } from '../environment-chart';
import { accessPolicyName, routeName, tlsSecret } from '../naming/edge';
import { AccessPolicy } from './access-policy';
import { MinionIngress } from './ingress';
import type { Metadata } from './metadata';
import { PlainIngress } from './plain-ingress';
import { routeAnnotations } from './route-annotations';

export interface PublicRoutesProps {
  readonly of: Pick<Routed, 'name' | 'routes'>;
  readonly labels: Metadata['labels'];
}

/** The routes of a service or server: an Ingress for each host of each, and a Policy for each that not everyone may see. */
export class PublicRoutes extends Construct {
  constructor(scope: Construct, id: string, { of: { name: service, routes }, labels }: PublicRoutesProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const hosts = hostsOf(environment);
    for (const [i, route] of routes.entries()) {
      const policy = accessPolicyName(service, i);
      if (route.allow)
        new AccessPolicy(this, `policy-${policy}`, { metadata: { name: policy, labels }, allow: route.allow });
      for (const host of route.hosts) {
        const name = routeName(service, i, host);
        const props = { metadata: { name, labels }, service, host: own(hosts, host) ?? '', route };
        if (isMerged(environment)) {
          const annotations = routeAnnotations(route, service, policy);
          new MinionIngress(this, `ingress-${name}`, { ...props, annotations });
        } else
          new PlainIngress(this, `ingress-${name}`, {
            ...props,
            secretName: tlsSecret(host, environment.certificates),
          });
      }
    }
  }
}
