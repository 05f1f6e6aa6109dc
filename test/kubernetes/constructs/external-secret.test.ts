import { ExternalSecret } from '../../../lib/kubernetes/constructs/external-secret';
import { secret } from '../../../lib/model';
import { manifestsOf, only } from './chart';

const keys = [secret('web', 'session-secret', 'signs cookies')];
const props = { name: 'web', namespace: 'frontend', keys };

test('an ExternalSecret copies keys of the vault into a Secret, by name', () => {
  const objects = manifestsOf((chart) => new ExternalSecret(chart, 'secret', props));
  expect(only(objects, 'ExternalSecret').spec).toMatchObject({
    target: { name: 'web' },
    data: [{ secretKey: 'session-secret', remoteRef: { key: 'web-session-secret' } }],
  });
});

test('no wave waits for a Secret that its readers can do without', () => {
  const waited = (optional: boolean) =>
    only(
      manifestsOf((chart) => new ExternalSecret(chart, 'secret', { ...props, optional })),
      'ExternalSecret',
    ).metadata.annotations;
  expect(waited(true)).toEqual({ 'argocd.argoproj.io/ignore-healthcheck': 'true' });
  expect(waited(false)).toBeUndefined();
});

test('what images are pulled with has the form that the kubelet wants, whatever its key is called', () => {
  const pull = { ...props, keys: [secret('registry', 'docker-config', 'pulls images')], isDockerConfig: true };
  const objects = manifestsOf((chart) => new ExternalSecret(chart, 'secret', pull));
  expect(only(objects, 'ExternalSecret').spec).toMatchObject({
    target: {
      template: {
        type: 'kubernetes.io/dockerconfigjson',
        data: { '.dockerconfigjson': '{{ .dockerconfigjson }}' },
      },
    },
    data: [{ secretKey: 'dockerconfigjson', remoteRef: { key: 'registry-docker-config' } }],
  });
});

test('the Secret of a database has the form that its operator wants, and is followed when it changes', () => {
  const objects = manifestsOf((chart) => new ExternalSecret(chart, 'secret', { ...props, basicAuthUser: 'clerk' }));
  expect(only<{ target: object }>(objects, 'ExternalSecret').spec.target).toMatchObject({
    template: {
      type: 'kubernetes.io/basic-auth',
      metadata: { labels: { 'cnpg.io/reload': 'true' } },
      data: { username: 'clerk', password: '{{ .password }}' },
    },
  });
});
