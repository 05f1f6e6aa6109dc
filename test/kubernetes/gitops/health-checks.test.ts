import { HEALTH_CHECKS } from '../../../lib/kubernetes/gitops/health';
import { clusters } from '../../proof/promises/kept';

const argocdCm = clusters[0]?.objects.find(({ metadata }) => metadata.name === 'argocd-cm');

describe('the ConfigMap of Argo CD', () => {
  test('keeps the labels and the name by which Argo CD finds it, and no label of who made it', () => {
    expect(argocdCm).toMatchObject({ kind: 'ConfigMap', metadata: { name: 'argocd-cm', namespace: 'argocd' } });
    expect(argocdCm?.metadata.labels).toEqual({
      'app.kubernetes.io/name': 'argocd-cm',
      'app.kubernetes.io/part-of': 'argocd',
    });
  });

  test('gets the keys that waves need, and is never taken away', () => {
    expect(argocdCm?.['data']).toEqual(HEALTH_CHECKS);
    const options = argocdCm?.metadata.annotations?.['argocd.argoproj.io/sync-options']?.split(',');
    expect(options).toEqual(expect.arrayContaining(['ServerSideApply=true', 'Prune=false', 'Delete=false']));
  });
});
