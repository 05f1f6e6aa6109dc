import { createHash } from 'node:crypto';
import type { k8s } from '../k8s';
import {
  vaultName,
  type ConfigFolder,
  type KubernetesEnvironment,
  type PodProps,
  type Program,
  type SecretKey,
} from '../../model';
import { secretReference, type SecretReference } from '../naming/secrets';

/** One ConfigMap a file: no folder outgrows the limit of one object, and a diff names the file. */
export function configMapName({ name }: Program, folder: ConfigFolder, file: string): string {
  const stem = (path: string): string => path.replace(/(?<=.)\.[a-z]+$/, '');
  const isAlone = Object.keys(folder.files).filter((other) => stem(other) === stem(file)).length === 1;
  return `${folder.of ?? name}-${folder.name}-${isAlone ? stem(file) : file}`
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/-+$/, '');
}

/** A folder of configuration files, put together from its ConfigMaps and the keys of Secrets. */
export const configVolume = (
  program: Program,
  folder: ConfigFolder,
  environment: KubernetesEnvironment,
): k8s.Volume => ({
  name: folder.name,
  projected: {
    sources: Object.entries(folder.files).map(([path, content]) =>
      typeof content === 'string'
        ? { configMap: { name: configMapName(program, folder, path) } }
        : secretFile(path, secretReference(content, environment)),
    ),
  },
});

const secretFile = (path: string, { name, key }: SecretReference) => ({ secret: { name, items: [{ key, path }] } });

/** The annotation of a pod template with a hash of its configuration: a changed ConfigMap alone restarts nothing. */
export const CHECKSUM = 'checksum/config';

/**
 * The annotations of pods: those that their definition gives them, and the hash of their configuration.
 *
 * @param company the programs beside the one that the pods are named after
 */
export function podAnnotations(
  program: Program,
  pods: PodProps = {},
  company: readonly Program[] = [],
): { annotations?: Record<string, string> } {
  const config = [program, ...company].flatMap((one) => one.config);
  const annotations = { ...pods.annotations, ...(config.length === 0 ? {} : { [CHECKSUM]: hashOf(config) }) };
  return Object.keys(annotations).length === 0 ? {} : { annotations };
}

/** Of a secret, which changes on its own, only the name counts. */
const hashOf = (config: readonly ConfigFolder[]): string =>
  createHash('sha256')
    .update(JSON.stringify(config, (_, value: unknown) => (isSecret(value) ? vaultName(value) : value)))
    .digest('hex')
    .slice(0, 16);

const isSecret = (value: unknown): value is SecretKey =>
  typeof value === 'object' && value !== null && (value as Partial<SecretKey>).kind === 'secret';
