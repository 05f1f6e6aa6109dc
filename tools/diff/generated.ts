import type { Field } from './fields';

/** Annotations that follow from something else: hashes, the order of a sync, and the arrows that a policy is for. */
const annotations = /checksum|hash|^argocd\.argoproj\.io\/sync-wave$|^arrow\//i;
const labels = ['app.kubernetes.io/version', 'app.kubernetes.io/managed-by', 'helm.sh/chart'];

/** Fields that follow from others: they are no change of their own. */
export function isGenerated({ path }: Field): boolean {
  const [map, key = ''] = path.slice(-2);
  if (map === 'annotations') return annotations.test(key);
  // The hash of what a container of Compose reads.
  if (map === 'labels' && path.length === 2) return key === 'configuration' || labels.includes(key);
  return map === 'labels' && labels.includes(key);
}
