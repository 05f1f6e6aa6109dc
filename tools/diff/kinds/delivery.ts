import type { KubernetesObject } from '../../../proof/objects';
import type { PlainCode, Reason } from '../reasons';
import { under, type Kinds } from './rules';

export const deliveryKinds: Kinds = {
  'argoproj.io/Application': {
    rows: [
      { at: ['spec.source.repoURL'], why: ofChart('another chart', 'follows elsewhere') },
      { at: ['spec.source.chart'], why: 'another chart' },
      { at: ['spec.source.targetRevision'], why: ofChart('chart version', 'follows elsewhere') },
      { at: ['spec.source.path'], why: 'follows another folder' },
      { at: under('spec.destination', ['server', 'name']), why: 'brings into another cluster' },
      { at: ['spec.destination.namespace'], why: 'brings into another namespace' },
      { at: ['spec.source.helm'], why: 'chart values' },
      { at: ['spec.syncPolicy', 'spec.ignoreDifferences', 'spec.project'], why: 'sync policy' },
    ],
  },
  'argoproj.io/AppProject': { rows: [{ at: ['spec'], but: ['spec.description'], why: 'project rules' }] },
};

/** One reason for what comes of a chart, and one for what comes of a folder in Git. */
function ofChart(chart: PlainCode, folder: PlainCode) {
  return ({ spec }: KubernetesObject): Reason => {
    const { source } = spec as { readonly source?: { readonly chart?: string } };
    return { code: source?.chart === undefined ? folder : chart };
  };
}
