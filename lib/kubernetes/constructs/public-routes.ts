import { Construct } from 'constructs';
import { edgeFacts, hostsOf, own, type KubernetesEnvironment, type Routed, type Service } from '../../model';
import { environmentOf } from '../environment-chart';
import { GatewayRoute } from '../gateway';
import { accessPolicyName, routeName, tlsSecret } from '../naming/edge';
import { servicePort } from '../naming/service-port';
import { AccessPolicy } from './access-policy';
import { MinionIngress } from './ingress';
import type { Metadata } from './metadata';
import { PlainIngress } from './plain-ingress';
import { routeAnnotations } from './route-annotations';

export interface PublicRoutesProps {
  readonly of: Pick<Routed, 'name' | 'routes' | 'ports'> & Partial<Pick<Service, 'servicePorts'>>;
  readonly labels: Metadata['labels'];
}

/** The routes of a service or server, as the edge of the environment reads them. */
export class PublicRoutes extends Construct {
  constructor(scope: Construct, id: string, { of, labels }: PublicRoutesProps) {
    super(scope, id);
    const environment = environmentOf(this);
    switch (edgeFacts(environment).routes) {
      case 'merged-ingresses':
        this.asMinions(of, labels, environment);
        return;
      case 'ingresses':
        this.asIngresses(of, labels, environment);
        return;
      case 'gateway-routes':
        this.asGatewayRoutes(of, labels);
    }
  }

  /** An Ingress for each host of each, and a Policy for each that not everyone may see. */
  private asMinions({ name: service, routes }: Of, labels: Labels, environment: KubernetesEnvironment): void {
    for (const [i, route] of routes.entries()) {
      const policy = accessPolicyName(service, i);
      if (route.allow) {
        new AccessPolicy(this, `policy-${policy}`, { metadata: { name: policy, labels }, allow: route.allow });
      }
      const annotations = routeAnnotations(route, service, policy);
      for (const called of route.hosts) {
        const name = routeName(service, i, called);
        const host = own(hostsOf(environment), called) ?? '';
        new MinionIngress(this, `ingress-${name}`, { metadata: { name, labels }, service, host, route, annotations });
      }
    }
  }

  /** An Ingress for each host of each, with its certificate. */
  private asIngresses({ name: service, routes }: Of, labels: Labels, environment: KubernetesEnvironment): void {
    for (const [i, route] of routes.entries()) {
      for (const called of route.hosts) {
        const name = routeName(service, i, called);
        const host = own(hostsOf(environment), called) ?? '';
        const secretName = tlsSecret(called, environment.certificates);
        new PlainIngress(this, `ingress-${name}`, { metadata: { name, labels }, service, host, route, secretName });
      }
    }
  }

  /** One for each, on all of its hosts. */
  private asGatewayRoutes({ name: service, routes, ports, servicePorts = {} }: Of, labels: Labels): void {
    for (const [i, route] of routes.entries()) {
      const name = accessPolicyName(service, i);
      const backend = { name: service, port: servicePort({ ports, servicePorts }, route.port) };
      new GatewayRoute(this, `route-${name}`, { metadata: { name, labels }, route, backend });
    }
  }
}

type Of = PublicRoutesProps['of'];
type Labels = PublicRoutesProps['labels'];
