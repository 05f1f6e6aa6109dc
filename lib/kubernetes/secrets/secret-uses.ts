import {
  alertSecrets,
  alertsOf,
  archiveKeys,
  archiveOf,
  databasePassword,
  monitoringNamespaces,
  onceOf,
  rolesOf,
  secretFiles,
  secretKeys,
  vaultName,
  type KubernetesEnvironment,
  type Program,
  type Resolved,
  type ResolvedBacking,
  type SecretKey,
} from '../../model';
import { secretName } from '../naming/secrets';
import { ALERTMANAGER } from '../../programs/alertmanager';
import { GRAFANA, grafanaVariables } from '../../programs/grafana';

/** A secret key and everybody who reads it. */
export interface SecretUse {
  readonly key: SecretKey;
  /** Name of the workload that reads it. */
  readonly by: string;
  readonly namespace: string;
}

/** Every use of a secret on Kubernetes: which key must be in which namespace, and for whom. */
export const secretUses = onceOf((resolved: Resolved<KubernetesEnvironment>): readonly SecretUse[] => {
  const { services, jobs, backing, environment } = resolved;
  return [
    ...services.flatMap(({ service, program, init, sidecars }) =>
      [program, ...init, ...sidecars].flatMap((one) => usedBy(one, service.namespace.name)),
    ),
    ...jobs.flatMap(({ job, program }) => usedBy(program, job.namespace.name)),
    ...backing.flatMap((one) => backingUses(one, resolved)),
    ...monitoringNamespaces(environment).flatMap(({ name }) =>
      usedBy({ name: GRAFANA.name, variables: grafanaVariables() }, name),
    ),
    ...monitoringNamespaces(environment).flatMap(({ name: namespace }) => {
      const alerts = alertsOf(environment);
      const keys = alerts === undefined ? [] : alertSecrets(alerts);
      return keys.map(({ key }) => ({ key, by: ALERTMANAGER.name, namespace }));
    }),
  ];
});

type Reader = Pick<Program, 'name' | 'variables'> & Partial<Pick<Program, 'config'>>;

const usedBy = ({ name: by, variables, config = [] }: Reader, namespace: string): SecretUse[] =>
  [...secretKeys(variables), ...secretFiles(config).map(({ key }) => key)].map((key) => ({ key, by, namespace }));

function backingUses({ backing, form }: ResolvedBacking, resolved: Resolved<KubernetesEnvironment>): SecretUse[] {
  switch (form.kind) {
    case 'server': {
      const exporter = form.metrics?.exporter === undefined ? [] : [form.metrics.exporter];
      const namespace = form.namespace?.name ?? '';
      return [...[form.program, ...exporter, ...form.preparations].flatMap((program) => usedBy(program, namespace))];
    }
    case 'operator': {
      if (backing.kind !== 'postgres') return [];
      const archive = form.settings.backups === undefined ? [] : archiveKeys(backing.name, resolved);
      const { name: namespace } = backing.namespace;
      return [
        ...[...rolesOf(backing).map(databasePassword), ...archive].map((key) => ({ key, by: backing.name, namespace })),
        ...form.preparations.flatMap((program) => usedBy(program, namespace)),
      ];
    }
    case 'external':
      return [];
  }
}

/** One Secret of a namespace. */
export interface NamespaceSecret {
  readonly name: string;
  readonly namespace: string;
  /** The keys that its readers read, each once. */
  readonly keys: readonly SecretKey[];
  /** The role of the database whose operator reads it. @default no database does */
  readonly basicAuthUser?: string | undefined;
  /** The Azure storage account that the key in it is of, which whoever archives reads beside it. @default it is of none */
  readonly storageAccount?: string | undefined;
  /** Everybody who reads it can do without. */
  readonly optional: boolean;
  /** It is what images are pulled with. @default false */
  readonly isDockerConfig?: boolean;
}

/** The Secrets that the workloads of a namespace read, with the keys that they read. */
export function secretsIn(resolved: Resolved<KubernetesEnvironment>, namespace: string): NamespaceSecret[] {
  const uses = secretUses(resolved).filter((use) => use.namespace === namespace);
  const nameOf = (key: SecretKey): string => secretName(key, resolved.environment);
  const names = [...new Set(uses.map(({ key }) => nameOf(key)))];
  return names.map((name) => {
    const own = uses.map(({ key }) => key).filter((key) => nameOf(key) === name);
    const keys = [...new Map(own.map((key) => [vaultName(key), key])).values()];
    const basicAuthUser = roleOf(name, namespace, resolved);
    const storageAccount = storageAccountOf(name, namespace, resolved);
    return { name, namespace, keys, basicAuthUser, storageAccount, optional: own.every(({ optional }) => optional) };
  });
}

/** The role whose password an operator reads from a Secret. */
const roleOf = (
  secret: string,
  namespace: string,
  { backing, environment }: Resolved<KubernetesEnvironment>,
): string | undefined =>
  backing
    .flatMap(({ backing: one, form }) => (one.kind === 'postgres' && form.kind === 'operator' ? [one] : []))
    .filter((postgres) => postgres.namespace.name === namespace)
    .flatMap(rolesOf)
    .find((role) => secretName(databasePassword(role), environment) === secret)?.role;

/** The account whose key the archive of a database reads from a Secret. */
const storageAccountOf = (
  secret: string,
  namespace: string,
  { backing, environment }: Resolved<KubernetesEnvironment>,
): string | undefined => {
  const archive = archiveOf(environment);
  if (archive?.api !== 'azure') return undefined;
  const reads = backing.some(
    ({ backing: one, form }) =>
      one.kind === 'postgres' &&
      one.namespace.name === namespace &&
      form.kind === 'operator' &&
      form.settings.backups !== undefined &&
      archiveKeys(one.name, { backing, environment }).some((key) => secretName(key, environment) === secret),
  );
  return reads ? archive.account : undefined;
};
