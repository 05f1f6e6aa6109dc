import { defineObjectStorage } from '../../lib';

export const objectStorage = defineObjectStorage({
  name: 'object-storage',
  purpose: 'Files that users upload and jobs produce',
  bucket: 'app-files',
  local: {
    port: 9000,
    consolePort: 9001,
    user: 1000,
    resources: { cpuMillis: 100, memoryMiB: 512 },
  },
});
