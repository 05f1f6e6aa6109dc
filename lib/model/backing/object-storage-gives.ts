import type { Environment } from '../environment';
import { here, literal } from '../value';
import { hasIdentity, storageOf } from './choices';
import type { Given } from './given';
import type { ObjectStorage } from './object-storage';
import { storageAccessKey, storageAccountKey, storageSecretKey } from './secrets';

export function storageGives({ name, bucket }: ObjectStorage, environment: Environment): Given {
  const storage = storageOf(environment);
  const common = {
    STORAGE_API: literal(storage.api),
    STORAGE_ENDPOINT: here('url'),
    STORAGE_BUCKET: literal(bucket),
  };
  const parts = { STORAGE_HOST: here('host'), STORAGE_PORT: here('port') };
  switch (storage.api) {
    case 's3':
      return {
        parts,
        variables: {
          ...common,
          STORAGE_REGION: literal(storage.region),
          STORAGE_ACCESS_KEY: storageAccessKey(name),
          STORAGE_SECRET_KEY: storageSecretKey(name),
        },
      };
    case 'azure':
      // No key where the pod's workload identity is the credential.
      return {
        parts,
        variables: hasIdentity(environment) ? common : { ...common, STORAGE_ACCOUNT_KEY: storageAccountKey(name) },
      };
  }
}
