import {
  alertSecrets,
  alertsOf,
  archiveKeys,
  archiveServer,
  vaultName,
  type KubernetesEnvironment,
  type Problem,
  type Resolved,
  type SecretKey,
} from '../../model';
import { secretUses } from '../secrets/secret-uses';

type InCluster = Resolved<KubernetesEnvironment>;

/** What somebody else issues can't be made in the cluster, nor can what images are pulled with. */
export function* ungenerated(resolved: InCluster): Iterable<Problem> {
  const { environment } = resolved;
  const subject = environment.name;
  if (environment.pullSecret !== undefined) {
    yield {
      subject,
      field: 'pullSecret',
      given: vaultName(environment.pullSecret),
      allowed: 'none: a Docker configuration is what a registry accepts, and nothing to make up',
      fix: 'leave it out and load the images into the cluster, or read secrets from a store',
    };
  }
  const alerts = alertsOf(environment);
  for (const { field, key } of alerts === undefined ? [] : alertSecrets(alerts)) {
    if (key.local !== undefined) continue;
    yield {
      subject,
      field: `monitoring.alerts.${field}`,
      given: vaultName(key),
      allowed: 'one with a local value: what whoever is told gives out is nothing to make up',
      fix: 'give the secret a local value, leave alerts out, or read secrets from a store',
    };
  }
  const keys = new Map(secretUses(resolved).map(({ key }) => [vaultName(key), key]));
  for (const [name, key] of keys) {
    const issuer = issuerOf(key, resolved);
    if (issuer === undefined || key.local !== undefined || key.optional === true) continue;
    yield {
      subject,
      field: 'secrets.from',
      given: `generated, with ${name}, which ${issuer} issues`,
      allowed: 'secrets that guard something which is run here',
      fix: `run here what ${name} is for, give the secret a local value, or read secrets from a store`,
    };
  }
}

/** Whoever else issues a key: the backing service outside that it is called after, or the archive of a database there. */
function issuerOf(key: SecretKey, resolved: InCluster): string | undefined {
  const { backing } = resolved;
  const guarded = backing.find((one) => one.backing.name === key.secret);
  if (guarded !== undefined) return guarded.form.kind === 'external' ? guarded.backing.name : undefined;
  if (archiveServer(resolved) !== undefined) return undefined;
  const isArchives = backing.some(({ backing: one }) =>
    archiveKeys(one.name, resolved).some((other) => vaultName(other) === vaultName(key)),
  );
  return isArchives ? 'whoever keeps the archive' : undefined;
}
