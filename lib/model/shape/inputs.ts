import type { AddonProps } from '../addon';
import type { ExternalProps } from '../backing/external';
import type { ObjectStorageProps } from '../backing/object-storage';
import type { OidcProps } from '../backing/oidc';
import type { PostgresProps } from '../backing/postgres';
import type { RedisProps } from '../backing/redis';
import type { ServerProps } from '../backing/server';
import type { ComposeEnvironment, KubernetesEnvironment } from '../environment';
import type { Image } from '../image';
import type { JobProps } from '../job';
import type { NamespaceProps } from '../namespace';
import type { Resilience } from '../resilience';
import type { ServiceProps } from '../service';

/**
 * Everything that comes from an application, by what it is called in messages: shapes.json is made from these types, by
 * `npm run shapes`.
 */
export interface Inputs {
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
  image: Image;
  resilience: Resilience;
  compose: ComposeEnvironment;
  kubernetes: KubernetesEnvironment;
}
