import type { ComposeDocument } from '../../../proof/invariants/compose-file/document';
import {
  composeIsAsTheEnvironmentSays,
  kubernetesIsAsTheEnvironmentSays,
} from '../../../proof/invariants/said-otherwise';
import { varied } from '../../fixtures/varied';
import { one, set, setNamed, setVariable, without } from './break';
import { keptIn } from './kept';

const { keptByCompose, keptByObjects } = keptIn(varied);
const setIn = (service: string, path: string, value: unknown) => (all: ComposeDocument[]) =>
  all.forEach(({ services }) => set(services, `${service} ${path}`, value));

keptByObjects(kubernetesIsAsTheEnvironmentSays, {
  'a variable as it was defined': [setVariable('LOG_LEVEL', 'info'), 'is told LOG_LEVEL=info, not warn'],
  'memory as it was defined': [
    setNamed('CronJob', 'report', 'spec jobTemplate spec template spec containers 0 resources limits memory', '512Mi'),
    'may have 512Mi of memory, not 600Mi',
  ],
  'a service that is gone': [without('Deployment', 'api'), 'nothing runs api'],
  'a service that is absent': [
    (all) => [...all, { ...one(all, 'Service', 'api'), metadata: { name: 'viewer', namespace: 'backend' } }],
    'Service backend/viewer is there, and the environment says that viewer is absent',
  ],
  'a route to a service that is absent': [
    (all) => [...all, { ...one(all, 'Ingress', 'api'), metadata: { name: 'viewer', namespace: 'backend' } }],
    'Ingress backend/viewer is there',
  ],
  'alerts about a job that is absent': [
    (all) => [
      ...all,
      { ...one(all, 'PrometheusRule', 'job-report'), metadata: { name: 'job-seed', namespace: 'watch' } },
    ],
    'PrometheusRule watch/job-seed is there',
  ],
});

keptByCompose(composeIsAsTheEnvironmentSays, {
  'a variable as it was defined': [setIn('api', 'environment LOG_LEVEL', 'info'), 'LOG_LEVEL=info, not debug'],
  'memory as it was defined': [setIn('api', 'mem_limit', '512m'), 'may have 512m of memory, not 256m'],
  'the image that was defined': [setIn('api', 'image', 'registry.test/shop/api:1'), 'not registry.test/shop/api-slim'],
  'a service that is absent': [
    (all) => all.forEach(({ services }) => set(services, 'survey', services['api'])),
    'service survey is there, and the environment says that survey is absent',
  ],
});
