import type { Data, Fields } from '../../plan/plan';
import { resources } from '../common';
import type { Scope } from '../scope';
import type { ClusterStyle } from '../style';

/** How an environment runs its databases, and where their backups are. */
export function databases(scope: Scope, style: ClusterStyle, name: string, theirs: readonly string[]): Fields {
  const { draw } = scope;
  const own = scope.of('postgres').filter((one) => !theirs.includes(one.name));
  if (own.length === 0) return draw.maybe(0.1, () => ({ archive: 'none' }));
  const kept = draw.chance(0.6);
  const settings = databaseSettings(scope, kept);
  const [first] = own;
  return {
    database: settings,
    archive: kept ? archive(scope, style, name) : 'none',
    ...draw.maybe(0.25, () => ({ databases: { [first?.name ?? '']: further(scope, kept) } })),
  };
}

function databaseSettings({ draw }: Scope, kept: boolean): Data {
  const instances = draw.one([1, 2, 3]);
  return {
    instances,
    ...draw.maybe(0.3, () => ({ durability: instances >= 3 ? draw.one(['preferred', 'required']) : 'preferred' })),
    ...draw.maybe(kept ? 1 : 0, () => ({ backups: backups(draw.one(['database-backups', 'bk1'])) })),
    ...draw.maybe(kept ? 0.2 : 0, () => ({
      restore: {
        cluster: 'restored',
        from: draw.one(['before', 'postgres-old']),
        ...draw.maybe(0.5, () => ({ at: draw.one(['2026-11-22T10:30:00Z', '2026-11-22 10:30:00.5+01:00']) })),
        ...draw.maybe(0.5, () => ({ old: draw.one(['kept', 'deleted']) })),
      },
    })),
    ...draw.maybe(0.2, () => ({ resources: resources(draw) })),
    ...draw.maybe(0.2, () => ({ volumeGiB: draw.one([20, 1000]) })),
  };
}

const backups = (container: string): Data => ({ container, retentionDays: 14, schedule: '0 30 1 * * *' });

/** What is otherwise for one of them. */
const further = ({ draw }: Scope, kept: boolean): Data => ({
  ...draw.maybe(0.5, () => ({
    instances: 3,
    ...draw.maybe(0.5, () => ({ durability: draw.one(['preferred', 'required']) })),
  })),
  ...draw.maybe(kept ? 0.4 : 0, () => ({
    backups: backups('other-backups'),
    ...draw.maybe(0.3, () => ({ restore: { cluster: 'anew', from: 'old' } })),
  })),
  ...draw.maybe(0.3, () => ({ resources: resources(draw) })),
  ...draw.maybe(0.3, () => ({ volumeGiB: 30 })),
});

/** Where backups are kept: here only where object storage is run. */
function archive(scope: Scope, { storage, secrets }: ClusterStyle, name: string): Data {
  const { draw } = scope;
  const azure = {
    api: 'azure',
    account: `archive${name.replace(/[^a-z0-9]/g, '')}`,
    ...draw.maybe(secrets === 'generated' ? 1 : 0.5, () => ({ clientId: 'backups' })),
  };
  const here = storage === 'own' && scope.of('objectStorage').length === 1;
  if (secrets === 'generated') return here && draw.chance(0.5) ? { api: 's3' } : azure;
  return draw.one<Data>([
    azure,
    { api: 's3', endpoint: `https://archive.${name}.example.org`, ...draw.maybe(0.5, () => ({ region: 'eu' })) },
    ...(here ? [{ api: 's3' }, { api: 's3', region: 'eu' }] : []),
  ]);
}
