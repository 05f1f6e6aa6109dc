import {
  archiveOf,
  archiveServer,
  endpointOf,
  locationIn,
  poolerModes,
  type KubernetesEnvironment,
  type OperatorForm,
  type Postgres,
  type Resolved,
  type ServerForm,
} from '../../lib/model';
import type { Arrow } from './graph';
import { archivePart, tokenProvider } from './outside';
import { instancePlaces, placeOf, poolerPlace } from './places';

/** What stores are made of: what stands before them, what readies them, where their backups go. */
export const storeArrows = (resolved: Resolved): Arrow[] =>
  resolved.backing.flatMap(({ backing, form }) => {
    switch (form.kind) {
      case 'server':
        return serverArrows(form, resolved);
      case 'operator':
        return backing.kind === 'postgres' ? databaseArrows(backing, form, resolved) : [];
      case 'external':
        return [];
    }
  });

function serverArrows(form: ServerForm, { environment }: Resolved): Arrow[] {
  const at = (name: string) => placeOf(name, form.namespace, environment).id;
  const [first] = Object.values(form.endpoints);
  const { program, front, preparations } = form;
  const to = { to: at(program.name), scheme: first?.scheme ?? 'tcp', port: first?.port ?? 0 };
  return [
    ...(front === undefined
      ? []
      : [{ from: at(front.program.name), ...to, because: `${front.program.name} pools connections` }]),
    ...preparations.map(({ name }) => ({ from: at(name), ...to, because: `${name} readies it for its clients` })),
  ];
}

function databaseArrows(postgres: Postgres, { settings, preparations }: OperatorForm, resolved: Resolved): Arrow[] {
  const { environment } = resolved;
  const instances = instancePlaces(postgres, settings.instances, environment).map(({ id }) => id);
  const [primary = '', replica] = instances;
  const to = (id: string) => ({ to: id, scheme: 'postgresql', port: postgres.port });
  return [
    ...poolerModes(postgres).flatMap((mode) =>
      (mode === 'rw' ? [primary] : instances).map((id) => ({
        from: poolerPlace(postgres, mode, environment).id,
        ...to(id),
        because: `PgBouncer pools connections to ${postgres.name}`,
      })),
    ),
    ...(replica === undefined ? [] : [{ from: replica, ...to(primary), because: 'replicas stream from the primary' }]),
    ...preparations.map(({ name }) => ({
      from: placeOf(name, postgres.namespace, environment).id,
      ...to(primary),
      because: `${name} readies ${postgres.name} for its clients`,
    })),
    ...(settings.backups === undefined ? [] : archiveArrows(primary, resolved)),
  ];
}

function archiveArrows(from: string, resolved: Resolved): Arrow[] {
  if (resolved.environment.target !== 'kubernetes') return [];
  const inCluster = { ...resolved, environment: resolved.environment };
  const because = 'log and backups go to the archive';
  const server = archiveServer(inCluster);
  if (server !== undefined) {
    const { scheme, port } = locationIn(server.form, endpointOf(server.storage).name);
    const to = placeOf(server.form.program.name, server.form.namespace, resolved.environment).id;
    return [{ from, to, scheme, port, because }];
  }
  const part = archivePart(resolved);
  if (part === undefined) return [];
  return [{ from, to: part.id, scheme: 'https', port: archivePort(inCluster), because }, ...tokenOf(from, inCluster)];
}

type InCluster = Resolved<KubernetesEnvironment>;

function archivePort({ environment }: InCluster): number {
  const archive = archiveOf(environment);
  const url = archive?.api === 's3' ? archive.endpoint : undefined;
  return Number((url === undefined ? '' : new URL(url).port) || 443);
}

function tokenOf(from: string, resolved: InCluster): Arrow[] {
  const archive = archiveOf(resolved.environment);
  if (archive?.api !== 'azure' || archive.clientId === undefined) return [];
  const because = 'it exchanges its identity for a token';
  return [{ from, to: tokenProvider(resolved).id, scheme: 'https', port: 443, because }];
}
