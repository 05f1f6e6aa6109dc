import type { AddonProps } from '../addon';
import type { ObjectStorageProps, OidcProps, PostgresProps, RedisProps } from '../backing-service';
import type { ComposeEnvironment, KubernetesEnvironment } from '../environment';
import type { Image } from '../image';
import type { NamespaceProps } from '../namespace';
import type { ServiceProps } from '../service';

/**
 * Everything that comes from an application, by what it is called in messages: shapes.json is made from these types, by
 * `npm run shapes`.
 */
export interface Inputs {
  service: ServiceProps<string>;
  postgres: PostgresProps;
  redis: RedisProps;
  objectStorage: ObjectStorageProps;
  oidc: OidcProps;
  namespace: NamespaceProps;
  addon: AddonProps;
  image: Image;
  compose: ComposeEnvironment;
  kubernetes: KubernetesEnvironment;
}
