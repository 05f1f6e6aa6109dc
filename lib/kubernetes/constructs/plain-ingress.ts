import { Construct } from 'constructs';
import type { Route } from '../../model';
import { edgeAnnotations, edgeClassOf } from '../edge';
import { environmentOf } from '../environment-chart';
import { k8s } from '../k8s';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

export interface PlainIngressProps {
  readonly metadata: Metadata;
  readonly service: string;
  readonly host: string;
  readonly route: Route;
  /** The Secret with the certificate of the host, in the namespace of the service. */
  readonly secretName: string;
}

/**
 * A route on one host, with its certificate, in the words that every ingress controller understands: those of one host
 * are put together by the controller, and the longest prefix wins.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#multiple-matches
 */
export class PlainIngress extends Construct {
  constructor(scope: Construct, id: string, { metadata, service, host, route, secretName }: PlainIngressProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const backend = { service: { name: service, port: { name: route.port } } };
    const annotations = edgeAnnotations(environment);
    new TypedObject(this, 'Resource', k8s.KubeIngress, {
      metadata: { ...metadata, ...(Object.keys(annotations).length === 0 ? {} : { annotations }) },
      spec: {
        ingressClassName: edgeClassOf(environment),
        tls: [{ hosts: [host], secretName }],
        rules: [{ host, http: { paths: [{ path: route.prefix, pathType: 'Prefix', backend }] } }],
      },
    });
  }
}
