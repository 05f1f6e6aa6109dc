import { edgeOf } from '../declared/edge';
import { declaredRoutes } from '../declared/routes';
import { namespaceOf, type KubernetesObject } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, entry, unless } from '../violation';
import { certificatesRead, gatewaysOf } from '../gateway/listeners';
import { hostsIn, ingresses, typeOf, type IngressSpec } from './ingress';
import { kinds, ofKind, specOf } from './workload';

export const ingressesAreForTheController = each(
  'Every Ingress is for the ingress controller that is declared: of its class, and with what the environment has all say.',
  ingresses,
  (object, { resolved }) => {
    const { edgeClass, annotations } = edgeOf(resolved);
    const { ingressClassName } = specOf<{ ingressClassName?: string }>(object);
    const own = object.metadata.annotations ?? {};
    return [
      ...unless(
        ingressClassName === edgeClass,
        at(object, 'spec.ingressClassName'),
        `is for ${ingressClassName ?? 'nobody'}, not for ${edgeClass}`,
      ),
      ...Object.entries(annotations).flatMap(([key, value]) =>
        unless(
          own[key] === value,
          at(object, entry('metadata.annotations', key)),
          `says ${key}: ${own[key] ?? '(nothing)'}, not ${value}`,
        ),
      ),
    ];
  },
);

/** Those of a controller that merges nothing. */
const unmerged = {
  name: 'Ingresses that are not merged',
  of: ({ objects, resolved }: KubernetesSubject) => (edgeOf(resolved).isMerged ? [] : ofKind(objects, 'Ingress')),
};

interface CertificateSpec {
  readonly secretName: string;
  /** @default that of an authority, which is for no host */
  readonly dnsNames?: readonly string[];
}

/** The hosts of the certificate in a Secret of a namespace; none where nobody is known to make it. */
const certifiedIn = (secretName: string | undefined, namespace: string, objects: readonly KubernetesObject[]) =>
  ofKind(objects, 'Certificate')
    .filter((one) => namespaceOf(one) === namespace && specOf<CertificateSpec>(one).secretName === secretName)
    .map((one) => (specOf<CertificateSpec>(one).dnsNames ?? []).join(', '));

export const ingressesStandAlone = each(
  'Where paths are not merged, each Ingress has one host, and a certificate for it alone in its own namespace, unless one for all is there.',
  unmerged,
  (object, { objects, resolved }) => {
    const hosts = hostsIn(object);
    const said = resolved.environment.certificates;
    const { tls = [] } = specOf<IngressSpec>(object);
    const [host = ''] = hosts;
    const claimed = tls.filter((one) => one.hosts?.join() === host);
    const names = claimed.flatMap(({ secretName }) => certifiedIn(secretName, namespaceOf(object), objects));
    return [
      ...unless(hosts.length === 1, at(object, 'spec.rules'), `has the hosts ${hosts.join(', ')}, not one`),
      ...unless(
        said?.from === 'secret'
          ? tls.length === 1 && claimed[0]?.secretName === said.name
          : tls.length === 1 && names.length === 1 && names[0] === host,
        at(object, 'spec.tls'),
        `reads a certificate for ${names.join(' and ') || 'nobody'}, not for ${host} alone`,
      ),
      ...unless(typeOf(object) === undefined, at(object, 'metadata.annotations'), 'waits to be merged'),
    ];
  },
);

export const certificatesAreRead = each(
  'A certificate of a public host is where something is routed to under that host.',
  kinds('certificates', 'Certificate'),
  (certificate, { objects, resolved }) => {
    const { secretName, dnsNames } = specOf<CertificateSpec>(certificate);
    if (dnsNames === undefined) return [];
    const readers = objects.filter((one) => namespaceOf(one) === namespaceOf(certificate));
    const isRead =
      ofKind(readers, 'Ingress').some((one) =>
        (specOf<IngressSpec>(one).tls ?? []).some((tls) => tls.secretName === secretName),
      ) || gatewaysOf(readers).some((one) => certificatesRead(one).includes(secretName));
    const isDue = dnsNames.every((name) => declaredRoutes(resolved).some(({ host }) => host === name));
    return unless(isRead && isDue, at(certificate, 'spec'), `is for ${dnsNames.join(', ')}, where nothing reads it`);
  },
);
