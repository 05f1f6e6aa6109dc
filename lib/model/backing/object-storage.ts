import type { Namespace } from '../namespace';
import type { BucketName, Count, Port, UserId } from '../primitives';
import type { Resources } from '../resources';
import { define } from '../shape/define';
import type { PatchProps } from '../patch';
import type { Backing } from './backing-service';

/** The S3 server that we run where an environment has no other object storage. */
export interface StorageServer {
  /** Where it runs on Kubernetes. @default it runs in Compose alone */
  readonly namespace?: Namespace;
  /** Where it listens. @default 9000 */
  readonly port?: Port;
  readonly resources: Resources;
  /** Size of the data volume. @default 10 */
  readonly volumeGiB?: Count;
  /** Numeric user that it runs as. @default 1000 */
  readonly user?: UserId;
}

export interface ObjectStorageProps extends Backing, PatchProps {
  /** The bucket, or the container of Azure Blob Storage, with the application's files. */
  readonly bucket: BucketName;
  readonly server: StorageServer;
}

/** A bucket of files. Who keeps it, and which API is spoken (`s3` or `azure`), is the environment's to say. */
export interface ObjectStorage extends ObjectStorageProps {
  readonly kind: 'objectStorage';
}

export const defineObjectStorage = (props: ObjectStorageProps): ObjectStorage =>
  define('objectStorage', props, (checked) => ({ kind: 'objectStorage', ...checked }), defineObjectStorage);
