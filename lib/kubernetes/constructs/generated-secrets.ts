import { Construct } from 'constructs';
import {
  ClusterSecretStoreSpecProviderKubernetesServerCaProviderType,
  ExternalSecret,
  ExternalSecretSpecDataFromSourceRefGeneratorRefKind,
  ExternalSecretSpecRefreshPolicy,
  ExternalSecretSpecTargetCreationPolicy,
  ExternalSecretSpecTargetDeletionPolicy,
  type ClusterSecretStoreSpecProvider,
} from '../../../imports/external-secrets.io';
import { Password } from '../../../imports/generators.external-secrets.io';
import type { SecretKey } from '../../model';
import { externalSecrets } from '../addons/external-secrets';
import { chartOf, environmentOf } from '../environment-chart';
import { k8s } from '../k8s';
import { NAME_LABEL } from '../naming/labels';
import { keyInVault } from '../naming/secrets';
import { storedKeys } from '../secrets/made-secrets';
import { TypedObject } from '../typed-object';
import { Role } from './role';

/** The key of each Secret that is made, as the generator calls it. */
export const GENERATED_KEY = 'password';

export interface GeneratedSecretsProps {
  /** Of everything that reads or makes them. */
  readonly name: string;
}

/**
 * Secrets that are made in the cluster, one for each key, beside External Secrets, and the account that may read them
 * and nothing else. A value is made once: it outlives what made it, and is never overwritten, for databases know it.
 *
 * @see https://external-secrets.io/latest/api/generator/password/
 * @see https://external-secrets.io/latest/provider/kubernetes/
 */
export class GeneratedSecrets extends Construct {
  /** Where the store finds them. */
  readonly provider: ClusterSecretStoreSpecProvider;

  constructor(scope: Construct, id: string, { name }: GeneratedSecretsProps) {
    super(scope, id);
    const { resolved, environment } = chartOf(this);
    const keys = storedKeys(resolved);
    const resourceNames = keys.map((key) => keyInVault(key, environment));
    const { namespace } = externalSecrets;
    const metadata = { name, namespace, labels: { [NAME_LABEL]: name } };
    new TypedObject(this, 'service-account', k8s.KubeServiceAccount, { metadata, automountServiceAccountToken: false });
    new Role(this, 'role', {
      metadata,
      namespace,
      rules: [{ apiGroups: [''], resources: ['secrets'], resourceNames, verbs: ['get'] }],
    });
    // Letters and digits alone: some stand in URLs.
    const spec = { length: 32, digits: 8, symbols: 0, noUpper: false, allowRepeat: true };
    new TypedObject(this, 'generator', Password, { metadata, spec });
    for (const key of keys) this.source(key, name);
    const account = { name, namespace };
    this.provider = {
      kubernetes: {
        remoteNamespace: namespace,
        server: {
          caProvider: {
            type: ClusterSecretStoreSpecProviderKubernetesServerCaProviderType.CONFIG_MAP,
            name: 'kube-root-ca.crt',
            key: 'ca.crt',
            namespace,
          },
        },
        auth: { serviceAccount: account },
      },
    };
  }

  /** One Secret: of a value that everybody may know, or of one that nobody does. */
  private source(key: SecretKey, generator: string): void {
    const name = keyInVault(key, environmentOf(this));
    const metadata = { name, namespace: externalSecrets.namespace, labels: { [NAME_LABEL]: name } };
    if (key.local !== undefined) {
      new TypedObject(this, `known-${name}`, k8s.KubeSecret, { metadata, stringData: { [GENERATED_KEY]: key.local } });
      return;
    }
    new TypedObject(this, `source-${name}`, ExternalSecret, {
      metadata,
      spec: {
        refreshPolicy: ExternalSecretSpecRefreshPolicy.CREATED_ONCE,
        target: {
          name,
          immutable: true,
          creationPolicy: ExternalSecretSpecTargetCreationPolicy.ORPHAN,
          deletionPolicy: ExternalSecretSpecTargetDeletionPolicy.RETAIN,
        },
        dataFrom: [{ sourceRef: { generatorRef: { ...GENERATOR, name: generator } } }],
      },
    });
  }
}

const GENERATOR = {
  apiVersion: Password.GVK.apiVersion,
  kind: ExternalSecretSpecDataFromSourceRefGeneratorRefKind.PASSWORD,
};
