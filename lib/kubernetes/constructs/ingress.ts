import { k8s } from '../k8s';
import { Construct } from 'constructs';
import type { Route } from '../../model';
import { edgeAnnotations, edgeClassOf } from '../edge';
import { environmentOf } from '../environment-chart';
import { IGNORED } from '../gitops/annotations';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

const TYPE = 'nginx.org/mergeable-ingress-type';
export const MINION = { [TYPE]: 'minion' };

export interface MasterIngressProps {
  readonly metadata: Metadata;
  readonly host: string;
  /** The Secret with its certificate. */
  readonly secretName: string;
}

/**
 * A host and its certificate, once. An Ingress reaches Services of its own namespace only, so each routed service adds
 * its paths as a "minion" beside its Service. A master has one host, and so has a minion.
 *
 * @see https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/cross-namespace-configuration/
 */
export class MasterIngress extends Construct {
  constructor(scope: Construct, id: string, { metadata, host, secretName }: MasterIngressProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const annotations = { ...edgeAnnotations(environment), [TYPE]: 'master' };
    new TypedObject(this, 'Resource', k8s.KubeIngress, {
      metadata: { ...metadata, annotations },
      spec: {
        ingressClassName: edgeClassOf(environment),
        tls: [{ hosts: [host], secretName }],
        rules: [{ host }],
      },
    });
  }
}

export interface MinionIngressProps {
  readonly metadata: Metadata;
  readonly service: string;
  readonly host: string;
  readonly route: Route;
  /** What the route says beyond its paths. */
  readonly annotations: Readonly<Record<string, string>>;
}

/**
 * A route's paths on one host; the longest prefix wins. A minion has no address before its master is there, and the
 * master comes last: as part of its Application's health it would hold up the wave that brings the master.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#ignoring-child-resource-health-check-in-applications
 */
export class MinionIngress extends Construct {
  constructor(scope: Construct, id: string, { metadata, service, host, route, annotations }: MinionIngressProps) {
    super(scope, id);
    const backend = { service: { name: service, port: { name: route.port } } };
    const paths = pathsOf(route).map((path) => ({ ...path, backend }));
    new TypedObject(this, 'Resource', k8s.KubeIngress, {
      metadata: {
        ...metadata,
        annotations: { ...edgeAnnotations(environmentOf(this)), ...MINION, [IGNORED]: 'true', ...annotations },
      },
      spec: { ingressClassName: edgeClassOf(environmentOf(this)), rules: [{ host, http: { paths } }] },
    });
  }
}

/**
 * A prefix is two paths, for to this controller a prefix is one of letters: of `/api` alone, `/apiary` would be led there too,
 * and `/api/users` become `//users` where it is stripped. Of `/api/` alone, `/api` would be redirected.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#location
 * @see https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass
 */
const pathsOf = ({ prefix }: Route) =>
  prefix === '/'
    ? [{ path: prefix, pathType: 'Prefix' }]
    : [
        { path: prefix, pathType: 'Exact' },
        { path: `${prefix}/`, pathType: 'Prefix' },
      ];
