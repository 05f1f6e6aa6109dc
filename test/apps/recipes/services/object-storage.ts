import { defineObjectStorage } from '../../../../lib';

export const objectStorage = defineObjectStorage({
  name: 'object-storage',
  purpose: 'Files that users upload and jobs produce',
  bucket: 'app-files',
  server: { resources: { cpuMillis: 100, memoryMiB: 256 } },
});
