import type { AddonProps } from '../addon';
import type { ExternalProps } from '../backing/external';
import type { ObjectStorageProps } from '../backing/object-storage';
import type { OidcProps } from '../backing/oidc';
import type { PostgresProps } from '../backing/postgres';
import type { RedisProps } from '../backing/redis';
import type { ServerProps } from '../backing/server';
import type { JobProps } from '../job';
import type { Namespace, NamespaceProps } from '../namespace';
import type { Resilience } from '../resilience';
import type { ServiceProps } from '../service';

const resources = { cpuMillis: 1, memoryMiB: 1 };
const namespace: Namespace = { kind: 'namespace', name: 'unknown' };
const text = { name: '', purpose: 'unknown' };
const stored = { ...text, namespace, port: 1, resources, volumeGiB: 1, user: 1 };

/** What stands in for required fields that are not there or are not what they must be: enough to go on looking. */
export const NEUTRAL: {
  service: ServiceProps<string>;
  job: JobProps;
  postgres: PostgresProps;
  redis: RedisProps;
  objectStorage: ObjectStorageProps;
  oidc: OidcProps;
  server: ServerProps<string>;
  external: ExternalProps<string>;
  namespace: NamespaceProps;
  addon: AddonProps;
  resilience: Resilience;
} = {
  service: {
    ...text,
    namespace,
    resources,
  },
  job: { ...text, namespace, resources },
  postgres: {
    ...stored,
    database: 'unknown',
    role: 'unknown',
    maxConnections: 1_000_000,
    reservedConnections: 1,
  },
  redis: stored,
  objectStorage: { ...text, bucket: 'unknown', server: { resources } },
  oidc: text,
  server: { ...text, namespace, ports: { tcp: 1 }, user: 1, resources, probes: { readiness: { kind: 'tcp' } } },
  external: text,
  namespace: { name: '' },
  addon: { name: '', chart: { repository: '', name: '', version: '' }, namespace: '', values: {} },
  resilience: {},
};
