import { inClusterName, type KubernetesEnvironment, type SecretStoreChoice } from '../../model';

/** A store from which External Secrets makes Secrets. */
export type ReadStore = Exclude<SecretStoreChoice, { readonly from: 'existing' }>;

const NAMES: Readonly<Record<ReadStore['from'], string>> = {
  'azure-key-vault': 'key-vault',
  'external-secrets': 'secret-store',
  generated: 'generated-secrets',
};

/** The ClusterSecretStore, and what belongs to it. */
export const secretStoreName = ({ from }: ReadStore, environment: KubernetesEnvironment): string =>
  inClusterName(NAMES[from], environment);
