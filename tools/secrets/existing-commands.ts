import { vaultName, type KubernetesEnvironment, type Resolved, type SecretKey } from '../../lib/model';
import { secretReference } from '../../lib/kubernetes/naming/secrets';
import { namespacesIn } from '../../lib/kubernetes/namespaces/namespaces-in';
import { pullSecretsIn } from '../../lib/kubernetes/secrets/pull-secret';
import { secretsIn, type NamespaceSecret } from '../../lib/kubernetes/secrets/secret-uses';
import { issuerOf } from './needed-secret';

type InCluster = Resolved<KubernetesEnvironment>;

/**
 * The commands that make the Secrets of every namespace. A value is asked for or made once, as a variable of the shell
 * that is called like the secret, so that all namespaces have the same.
 */
export function existingCommands(resolved: InCluster): string {
  const made = namespacesIn(resolved).flatMap(({ name }) => [
    ...secretsIn(resolved, name),
    ...pullSecretsIn(resolved, name).filter((one) => one.keys.length > 0),
  ]);
  const keys = new Map(made.flatMap((one) => one.keys.map((key) => [vaultName(key), key] as const)));
  return [
    ...[...keys.values()].map((key) => valueOf(key, resolved)),
    ...made.flatMap((one) => commandsOf(one, resolved)),
  ].join('\n');
}

const shellName = (key: SecretKey): string => vaultName(key).toUpperCase().replace(/-/g, '_');

function valueOf(key: SecretKey, { topology }: InCluster): string {
  const issuer = issuerOf(key.secret, topology);
  const optional = key.optional === true ? ' (optional: leave out what reads it below)' : '';
  return issuer === undefined
    ? `${shellName(key)}="$(openssl rand -hex 24)"`
    : `read -rsp '${vaultName(key)}, issued by ${issuer}${optional}: ' ${shellName(key)}`;
}

/** One Secret, in the form that its readers want. */
function commandsOf(secret: NamespaceSecret, { environment }: InCluster): string[] {
  const { name, namespace, keys, basicAuthUser, storageAccount, isDockerConfig = false } = secret;
  const create = `kubectl create secret generic ${name} --namespace ${namespace}`;
  const literal = (key: string, value: string): string => `--from-literal ${key}=${value}`;
  if (isDockerConfig) {
    const [key] = keys;
    const value = key === undefined ? '' : `"$${shellName(key)}"`;
    return [`${create} --type kubernetes.io/dockerconfigjson ${literal('.dockerconfigjson', value)}`];
  }
  const values = keys.map((key) => literal(secretReference(key, environment).key, `"$${shellName(key)}"`));
  const account = storageAccount === undefined ? [] : [literal('account', storageAccount)];
  if (basicAuthUser === undefined) return [[create, ...account, ...values].join(' ')];
  return [
    [create, '--type kubernetes.io/basic-auth', literal('username', basicAuthUser), ...values].join(' '),
    // The operator follows a changed password.
    `kubectl label secret ${name} --namespace ${namespace} cnpg.io/reload=true`,
  ];
}
