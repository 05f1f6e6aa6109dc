import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { Certificate, CertificateSpecPrivateKeyRotationPolicy } from '../../imports/cert-manager.io';
import type { KubernetesEnvironment, Route } from '../model';
import { emit } from '../output/manifest-object';

/** The Secret with the certificate of the public host. */
export const TLS_SECRET = 'tls';
export const CLASS = 'nginx';
/** The ClusterIssuer that signs it. */
export const ISSUER = 'public';
const TYPE = 'nginx.org/mergeable-ingress-type';
export const MINION = { [TYPE]: 'minion' };

/**
 * The host and its certificate, once. An Ingress reaches Services of its own namespace only, so each routed service
 * adds its path as a "minion" beside its Service.
 *
 * @see https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/cross-namespace-configuration/
 */
export function masterIngress(scope: Construct, metadata: k8s.ObjectMeta, environment: KubernetesEnvironment): void {
  emit(k8s.KubeIngress, scope, 'ingress', {
    metadata: { ...metadata, annotations: { [TYPE]: 'master' } },
    spec: {
      ingressClassName: CLASS,
      tls: [{ hosts: [environment.host], secretName: TLS_SECRET }],
      rules: [{ host: environment.host }],
    },
  });
}

/**
 * The certificate of the public host, renewed by cert-manager long before it expires. Until the first is issued a
 * temporary one stands in: port 80 redirects to 443, the challenge of the certificate authority too, and without any
 * certificate the controller refuses the handshake there.
 *
 * @see https://cert-manager.io/docs/usage/certificate/
 */
export function certificate(scope: Construct, metadata: k8s.ObjectMeta, { host }: KubernetesEnvironment): void {
  emit(Certificate, scope, 'certificate', {
    metadata: {
      name: metadata.name ?? '',
      labels: metadata.labels ?? {},
      annotations: { 'cert-manager.io/issue-temporary-certificate': 'true' },
    },
    spec: {
      secretName: TLS_SECRET,
      dnsNames: [host],
      issuerRef: { kind: 'ClusterIssuer', name: ISSUER },
      privateKey: { rotationPolicy: CertificateSpecPrivateKeyRotationPolicy.ALWAYS },
    },
  });
}

/**
 * A routed service's path on the public host; the longest prefix wins. A minion has no address before its master is there,
 * and the master comes last: as part of its Application's health it would hold up the wave that brings the master.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#ignoring-child-resource-health-check-in-applications
 */
export function minionIngress(
  scope: Construct,
  metadata: k8s.ObjectMeta,
  route: Route,
  environment: KubernetesEnvironment,
): void {
  const service = { name: metadata.name ?? '', port: { name: route.port } };
  emit(k8s.KubeIngress, scope, 'ingress', {
    metadata: { ...metadata, annotations: { ...MINION, 'argocd.argoproj.io/ignore-healthcheck': 'true' } },
    spec: {
      ingressClassName: CLASS,
      rules: [
        { host: environment.host, http: { paths: [{ path: route.prefix, pathType: 'Prefix', backend: { service } }] } },
      ],
    },
  });
}
