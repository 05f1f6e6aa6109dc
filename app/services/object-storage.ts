import { defineObjectStorage } from '../../lib';
import { dataNamespace } from '../namespaces';

export const objectStorage = defineObjectStorage({
  name: 'object-storage',
  purpose: 'Files that users upload and jobs produce',
  bucket: 'app-files',
  server: { namespace: dataNamespace, resources: { cpuMillis: 100, memoryMiB: 256 } },
});
