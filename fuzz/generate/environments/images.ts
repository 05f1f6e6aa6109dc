import { textOf, type Data, type Fields } from '../../plan/plan';
import { COMPANION_IMAGES } from '../companions';
import type { Scope } from '../scope';

/** Images that the engine runs and did not build. */
const UPSTREAM: Readonly<Record<string, readonly [repository: string, tag: string]>> = {
  postgres: ['docker.io/library/postgres', '18.6'],
  redis: ['docker.io/library/redis', '8.10.1'],
  versitygw: ['ghcr.io/versity/versitygw', 'v1.8.0'],
  'postgres-cluster': ['ghcr.io/cloudnative-pg/postgresql', '18.4-standard-trixie'],
  pgbouncer: ['ghcr.io/cloudnative-pg/pgbouncer', '1.25.1'],
  'redis-exporter': ['docker.io/oliver006/redis_exporter', 'v1.88.0'],
  caddy: ['docker.io/library/caddy', '2.11.4'],
  prometheus: ['quay.io/prometheus/prometheus', 'v3.15.0'],
  grafana: ['docker.io/grafana/grafana', '13.2.3'],
  alertmanager: ['quay.io/prometheus/alertmanager', 'v0.34.0'],
  restic: ['docker.io/restic/restic', '0.19.1'],
};

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const TAGS = ['0.1.0', '1', '1.10', '0x1', 'yes', '2026-01-01', '1e3', '_x'.slice(1)] as const;

/** Every image that an application may run, by name; of what it builds, some. */
export function images(scope: Scope): Fields {
  const { draw } = scope;
  const pinned = (): Data => ({ tag: draw.one(TAGS), ...draw.maybe(0.3, () => ({ digest: DIGEST })) });
  const foreign = (repository: string, tag: string): Data => ({
    repository,
    tag,
    ...draw.maybe(0.2, () => ({ digest: DIGEST })),
  });
  const servers = scope.of('server').map(({ name, props }) => textOf(props['image'] ?? name));
  const built = scope.of('service', 'job').map(({ name, props }) => textOf(props['image'] ?? name));
  return {
    ...draw.record(
      built.filter(() => draw.chance(0.6)),
      pinned,
    ),
    ...draw.record([...servers, ...COMPANION_IMAGES], (name) => foreign(`registry.example.org:5000/${name}`, '1.2.3')),
    ...Object.fromEntries(
      Object.entries(UPSTREAM).map(([name, [repository, tag]]) => [name, foreign(repository, tag)]),
    ),
  };
}
