import { createHash } from 'node:crypto';
import type { k8s } from '../k8s';
import type { ConfigFolder, PodProps, Program } from '../../model';

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

/** The annotation of a pod template with a hash of its configuration: a changed ConfigMap alone restarts nothing. */
export const CHECKSUM = 'checksum/config';

/** The annotations of pods: those that their definition gives them, and the hash of their configuration. */
export function podAnnotations(program: Program, pods: PodProps = {}): { annotations?: Record<string, string> } {
  const annotations = { ...pods.annotations, ...(program.config.length === 0 ? {} : { [CHECKSUM]: hashOf(program) }) };
  return Object.keys(annotations).length === 0 ? {} : { annotations };
}

const hashOf = ({ config }: Program): string =>
  createHash('sha256').update(JSON.stringify(config)).digest('hex').slice(0, 16);
