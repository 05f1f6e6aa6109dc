import { formOf } from './backing/form-of';
import type { CertificatesChoice, KubernetesEnvironment } from './environment';
import type { InEnvironment } from './in-environment';
import { isPublic } from './topology';

/** Whether cert-manager keeps the certificates of public hosts. */
export function keepsCertificates(certificates: CertificatesChoice | undefined): boolean {
  switch (certificates?.from) {
    case 'acme':
    case 'self-signed':
    case 'issuer':
      return true;
    case 'secret':
    case undefined:
      return false;
  }
}

/** Whether anything needs cert-manager: a public host whose certificate it keeps, or what writes backups. */
export const usesCertManager = ({ topology, environment }: InEnvironment<KubernetesEnvironment>): boolean =>
  (isPublic(topology) && keepsCertificates(environment.certificates)) ||
  topology.backing.some((one) => {
    const form = formOf(one, environment);
    return form.kind === 'operator' && form.settings.backups !== undefined;
  });
