import type { Applied } from '../kubernetes/delivery/applied';
import type { Manifest } from '../kubernetes/typed-object';
import { sorted } from '../output/sorted';

/**
 * An object with what is said to Helm alone. A Job can't be changed, so each upgrade makes it anew, before anything else is
 * replaced, and in its order; the first time once what it needs has been made. What holds data is not deleted with the release.
 */
export function asHelmReads({ path: _path, wave, isWaitedFor: _waited, isKept, ...manifest }: Applied): Manifest {
  const said = {
    ...(manifest.kind === 'Job'
      ? {
          'helm.sh/hook': 'post-install,pre-upgrade',
          'helm.sh/hook-weight': String(wave),
          'helm.sh/hook-delete-policy': 'before-hook-creation',
        }
      : {}),
    ...(isKept ? { 'helm.sh/resource-policy': 'keep' } : {}),
  };
  if (Object.keys(said).length === 0) return manifest;
  const { annotations } = manifest.metadata;
  return { ...manifest, metadata: sorted({ ...manifest.metadata, annotations: { ...annotations, ...said } }) };
}
