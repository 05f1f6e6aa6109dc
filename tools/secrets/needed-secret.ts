import { isOfBackups } from '../../compose/backups/secrets';
import { rolesOf, type BackingService, type Topology } from '../../lib/model';
import { GRAFANA } from '../../lib/programs/grafana';

/** A value that somebody must provide, by its name alone. */
export interface NeededSecret {
  /** In the vault, or in the .env file. */
  readonly name: string;
  readonly purpose: string;
  /** Workloads that read it, `namespace/name` on Kubernetes; sorted. */
  readonly readBy: readonly string[];
  /** False for what has a default, or is optional. */
  readonly required: boolean;
  /** Whoever reads it can do without. @default false */
  readonly optional?: true;
  /** Who issues it. @default nobody: any random text will do */
  readonly issuedBy?: string;
}

/**
 * Who issues a secret, by its first name: an identity provider its own; what guards something of ours is random; and what
 * a service has declared for itself, only its author knows.
 *
 * @returns undefined for a random text
 */
export function issuerOf(secret: string, { backing }: Topology): string | undefined {
  const guarded = backing.find((one) =>
    one.kind === 'postgres' ? rolesOf(one).some((role) => role.secret === secret) : one.name === secret,
  );
  if (guarded !== undefined) return issuerOfBacking(guarded);
  const servers = backing.flatMap(({ kind, name }) => (kind === 'postgres' ? [name] : []));
  if (secret === GRAFANA.name || isOfBackups(secret, servers)) return undefined;
  return 'whoever it is a secret of';
}

function issuerOfBacking({ kind, name }: BackingService): string | undefined {
  switch (kind) {
    case 'oidc':
      return `Entra ID, with the application registration (${name})`;
    case 'postgres':
    case 'redis':
    case 'objectStorage':
    case 'server':
      return undefined;
    case 'external':
      return name;
  }
}

const remark = ({ required, optional }: NeededSecret): string => {
  if (optional) return ' (optional)';
  return required ? '' : ' (has a default)';
};

/** One line for each, as columns. */
export function secretTable(secrets: readonly NeededSecret[]): string {
  const rows = [
    ['NAME', 'READ BY', 'PURPOSE'],
    ...secrets.map((one) => [one.name, one.readBy.join(', '), `${one.purpose}${remark(one)}`]),
  ];
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = [width(0), width(1)];
  return rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')).join('\n');
}
