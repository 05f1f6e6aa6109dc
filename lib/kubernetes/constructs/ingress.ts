import { k8s } from '../k8s';
import { Construct } from 'constructs';
import type { Route } from '../../model';
import { environmentOf } from '../environment-chart';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

/** The Secret with the certificate of the public host. */
export const TLS_SECRET = 'tls';
export const INGRESS_CLASS = 'nginx';
const TYPE = 'nginx.org/mergeable-ingress-type';
export const MINION = { [TYPE]: 'minion' };

export interface MasterIngressProps {
  readonly metadata: Metadata;
}

/**
 * The host and its certificate, once. An Ingress reaches Services of its own namespace only, so each routed service
 * adds its path as a "minion" beside its Service.
 *
 * @see https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/cross-namespace-configuration/
 */
export class MasterIngress extends Construct {
  constructor(scope: Construct, id: string, { metadata }: MasterIngressProps) {
    super(scope, id);
    const { host } = environmentOf(this);
    new TypedObject(this, 'Resource', k8s.KubeIngress, {
      metadata: { ...metadata, annotations: { [TYPE]: 'master' } },
      spec: {
        ingressClassName: INGRESS_CLASS,
        tls: [{ hosts: [host], secretName: TLS_SECRET }],
        rules: [{ host }],
      },
    });
  }
}

export interface MinionIngressProps {
  /** The name is that of the Service, too. */
  readonly metadata: Metadata;
  readonly route: Route;
}

/**
 * A routed service's path on the public host; the longest prefix wins. A minion has no address before its master is there,
 * and the master comes last: as part of its Application's health it would hold up the wave that brings the master.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#ignoring-child-resource-health-check-in-applications
 */
export class MinionIngress extends Construct {
  constructor(scope: Construct, id: string, { metadata, route }: MinionIngressProps) {
    super(scope, id);
    const service = { name: metadata.name, port: { name: route.port } };
    const paths = [{ path: route.prefix, pathType: 'Prefix', backend: { service } }];
    new TypedObject(this, 'Resource', k8s.KubeIngress, {
      metadata: { ...metadata, annotations: { ...MINION, 'argocd.argoproj.io/ignore-healthcheck': 'true' } },
      spec: { ingressClassName: INGRESS_CLASS, rules: [{ host: environmentOf(this).host, http: { paths } }] },
    });
  }
}
