import type { KubernetesObject } from '../../../proof/objects';
import { under, type Kinds } from './rules';

export const deliveryKinds: Kinds = {
  'argoproj.io/Application': {
    rows: [
      { at: under('spec.source', ['repoURL', 'path', 'chart']), why: 'follows elsewhere' },
      { at: ['spec.destination'], why: 'follows elsewhere' },
      { at: ['spec.source.targetRevision'], why: revision },
      { at: ['spec.source.helm'], why: 'chart values' },
      { at: ['spec.syncPolicy', 'spec.ignoreDifferences', 'spec.project'], why: 'sync policy' },
    ],
  },
  'argoproj.io/AppProject': { rows: [{ at: ['spec'], but: ['spec.description'], why: 'project rules' }] },
};

/** The version of a chart, or a revision of Git. */
function revision({ spec }: KubernetesObject) {
  const { source } = spec as { readonly source?: { readonly chart?: string } };
  return { code: source?.chart === undefined ? 'follows elsewhere' : 'chart version' } as const;
}
