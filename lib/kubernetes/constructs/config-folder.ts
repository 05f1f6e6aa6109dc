import { createHash } from 'node:crypto';
import type { k8s } from '../k8s';
import type { ConfigFolder, Program } from '../../model';

/** One ConfigMap a file: no folder outgrows the limit of one object, and a diff names the file. */
export const configMapName = (program: Program, folder: ConfigFolder, file: string): string =>
  `${program.name}-${folder.name}-${file.replace(/\.[a-z]+$/, '')}`.toLowerCase().replace(/[^a-z0-9-]+/g, '-');

/** A folder of configuration files, put together from its ConfigMaps. */
export const configVolume = (program: Program, folder: ConfigFolder): k8s.Volume => ({
  name: folder.name,
  projected: {
    sources: Object.keys(folder.files).map((file) => ({ configMap: { name: configMapName(program, folder, file) } })),
  },
});

/** A hash of the configuration on the pod template: a changed ConfigMap alone restarts nothing. */
export function configAnnotations(program: Program): { annotations?: Record<string, string> } {
  if (program.config.length === 0) return {};
  const hash = createHash('sha256').update(JSON.stringify(program.config)).digest('hex').slice(0, 16);
  return { annotations: { 'checksum/config': hash } };
}
