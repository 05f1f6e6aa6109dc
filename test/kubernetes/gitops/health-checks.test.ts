import { healthChecks } from '../../../lib/kubernetes/gitops/health';
import { topology } from '../../apps/seed';
import { production } from '../../apps/seed/environments';
import { clustersOf } from '../../proof/promises/kept';

const HEALTH_CHECKS = healthChecks(production);
const written = (addons = {}) => clustersOf({ topology, environments: [{ ...production, addons }] })[0]?.objects ?? [];
const configMapIn = (objects: ReturnType<typeof written>) =>
  objects.find(({ metadata }) => metadata.name === 'argocd-cm');
const argocdCm = configMapIn(written({ provided: ['argocd'] }));

test('an Argo CD of ours is told of health by the values of its chart, and by nothing else', () => {
  const objects = written();
  expect(configMapIn(objects)).toBeUndefined();
  const argoCd = objects.find(({ kind, metadata }) => kind === 'Application' && metadata.name === 'argocd');
  expect(argoCd?.spec).toMatchObject({ source: { helm: { valuesObject: { configs: { cm: HEALTH_CHECKS } } } } });
});

describe('the ConfigMap of an Argo CD of somebody else', () => {
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
