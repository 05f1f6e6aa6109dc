import { Construct } from 'constructs';
import {
  ExternalSecret as ExternalSecretResource,
  ExternalSecretSpecSecretStoreRefKind as Kind,
  ExternalSecretSpecTargetCreationPolicy,
  ExternalSecretSpecTargetDeletionPolicy,
} from '../../../imports/external-secrets.io';
import { tenancyOf, type SecretKey } from '../../model';
import { environmentOf } from '../environment-chart';
import { IGNORED } from '../gitops/annotations';
import { workloadLabels } from '../naming/labels';
import { keyInVault } from '../naming/secrets';
import { TypedObject } from '../typed-object';
import { secretStoreName } from '../naming/secret-store';
import { GENERATED_KEY } from './generated-secrets';

export interface ExternalSecretProps {
  /** Name of the Secret that is made. */
  readonly name: string;
  readonly namespace: string;
  readonly keys: readonly SecretKey[];
  /** The role that the database operator finds beside the password. @default a plain Secret */
  readonly basicAuthUser?: string | undefined;
  /** The Azure storage account that its one key is of, which stands beside it. @default it is of none */
  readonly storageAccount?: string | undefined;
  /** Its readers can do without it: no wave waits for what the vault may not have. @default false */
  readonly optional?: boolean;
  /** It is what the kubelet pulls images with, from its one key. @default a plain Secret */
  readonly isDockerConfig?: boolean;
}

/** Has External Secrets copy keys of the vault into a Secret. Only names are written here, never a value. */
export class ExternalSecret extends Construct {
  constructor(scope: Construct, id: string, props: ExternalSecretProps) {
    super(scope, id);
    const { name, namespace, keys, basicAuthUser, storageAccount, optional = false, isDockerConfig = false } = props;
    const environment = environmentOf(this);
    const { secrets } = environment;
    if (secrets.from === 'existing') throw new Error(`${namespace}/${name} is there, and no store has it`);
    const labels = workloadLabels(name, environment.name, namespace);
    const fetchedAs = ({ key }: SecretKey): string => {
      if (isDockerConfig) return DOCKER_CONFIG_JSON;
      return storageAccount === undefined ? key : ACCOUNT_KEY;
    };
    new TypedObject(this, 'Resource', ExternalSecretResource, {
      metadata: { name, labels, ...(optional ? { annotations: WAITED_FOR_BY_NOTHING } : {}) },
      spec: {
        refreshInterval: '1h',
        secretStoreRef: {
          kind: tenancyOf(environment) === undefined ? Kind.CLUSTER_SECRET_STORE : Kind.SECRET_STORE,
          name: secretStoreName(secrets, environment),
        },
        target: {
          name,
          creationPolicy: ExternalSecretSpecTargetCreationPolicy.OWNER,
          // What runs keeps its credentials when the vault loses them.
          deletionPolicy: ExternalSecretSpecTargetDeletionPolicy.RETAIN,
          ...(basicAuthUser === undefined ? {} : { template: basicAuth(basicAuthUser) }),
          ...(storageAccount === undefined ? {} : { template: accountKey(storageAccount, keys) }),
          ...(isDockerConfig ? { template: DOCKER_CONFIG } : {}),
        },
        data: keys.map((key) => ({
          secretKey: fetchedAs(key),
          remoteRef: {
            key: keyInVault(key, environment),
            ...(secrets.from === 'generated' ? { property: GENERATED_KEY } : {}),
          },
        })),
      },
    });
  }
}

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#ignoring-child-resource-health-check-in-applications */
const WAITED_FOR_BY_NOTHING = { [IGNORED]: 'true' };

/** What templates call the one key that they put in, whatever it is called in the vault: they know no "-" in a name. */
const DOCKER_CONFIG_JSON = 'dockerconfigjson';
const ACCOUNT_KEY = 'accountKey';

/** The form that the kubelet wants. */
const DOCKER_CONFIG = {
  type: 'kubernetes.io/dockerconfigjson',
  data: { '.dockerconfigjson': `{{ .${DOCKER_CONFIG_JSON} }}` },
};

/** The key of a Secret with the name of an Azure storage account. */
export const STORAGE_ACCOUNT = 'account';

/** The form that Barman Cloud wants: the account stands beside its key. */
const accountKey = (account: string, keys: readonly SecretKey[]) => ({
  data: { [STORAGE_ACCOUNT]: account, ...Object.fromEntries(keys.map(({ key }) => [key, `{{ .${ACCOUNT_KEY} }}`])) },
});

/** The form that CloudNativePG wants; the label has it follow a changed password. */
const basicAuth = (user: string) => ({
  type: 'kubernetes.io/basic-auth',
  metadata: { labels: { 'cnpg.io/reload': 'true' } },
  data: { username: user, password: '{{ .password }}' },
});
