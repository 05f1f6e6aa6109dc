import type { KubernetesObject } from '../../objects';
import { ofKind, specOf } from '../workload';
import type { Need } from './needs';

interface CertificateSpec {
  readonly secretName: string;
  readonly issuerRef: { readonly kind: string; readonly name: string };
}

/** A certificate is signed by an issuer; an authority among them needs a certificate of its own. */
export function ofCertificates(object: KubernetesObject, all: readonly KubernetesObject[]): Need[] {
  if (object.kind === 'Certificate') {
    const { kind, name } = specOf<CertificateSpec>(object).issuerRef;
    const { namespace } = object.metadata;
    return [{ kind, name, ...(kind === 'Issuer' && namespace !== undefined ? { namespace } : {}) }];
  }
  const { ca } = specOf<{ ca?: { secretName: string } }>(object);
  if (ca === undefined) return [];
  const own = ofKind(all, 'Certificate').find((one) => specOf<CertificateSpec>(one).secretName === ca.secretName);
  const { name = ca.secretName, namespace = '' } = own?.metadata ?? {};
  return [{ kind: 'Certificate', namespace, name }];
}
