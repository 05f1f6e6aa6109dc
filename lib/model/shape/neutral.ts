import type { AddonProps } from '../addon';
import type { ObjectStorageProps, OidcProps, PostgresProps, RedisProps } from '../backing-service';
import type { Namespace, NamespaceProps } from '../namespace';
import type { ServiceProps } from '../service';

const resources = { cpuMillis: 1, memoryMiB: 1 };
const namespace: Namespace = { kind: 'namespace', name: 'unknown' };
const text = { name: '', purpose: 'unknown' };
const stored = { ...text, namespace, port: 1, resources, volumeGiB: 1, user: 1 };

/** What stands in for required fields that are not there or are not what they must be: enough to go on looking. */
export const NEUTRAL: {
  service: ServiceProps<string>;
  postgres: PostgresProps;
  redis: RedisProps;
  objectStorage: ObjectStorageProps;
  oidc: OidcProps;
  namespace: NamespaceProps;
  addon: AddonProps;
} = {
  service: {
    ...text,
    namespace,
    ports: { http: 1 },
    probes: { readiness: { kind: 'tcp' } },
    resources,
  },
  postgres: {
    ...stored,
    database: 'unknown',
    role: 'unknown',
    maxConnections: 1_000_000,
    reservedConnections: 1,
    pooler: { instances: 1, maxClientConnections: 1_000_000, poolSize: 1, resources },
  },
  redis: stored,
  objectStorage: { ...text, bucket: 'unknown', local: { port: 1, consolePort: 2, user: 1, resources } },
  oidc: text,
  namespace: { name: '' },
  addon: { name: '', chart: { repository: '', name: '', version: '' }, namespace: '', values: {} },
};
