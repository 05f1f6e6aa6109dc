import { GATEWAY_HEALTH } from '../../../lib/kubernetes/gitops/health/gateway';
import { healthOf } from './lua';

const condition = (type: string, status: string, observedGeneration = 2) => ({
  type,
  status,
  observedGeneration,
  message: `${type} is ${status}`,
});
const gateway = (conditions: object[], ...listeners: object[][]) => ({
  metadata: { generation: 2 },
  status: { conditions, listeners: listeners.map((of) => ({ name: 'https', conditions: of })) },
});

const up = [condition('Accepted', 'True'), condition('Programmed', 'True')];

test.each<[string, object, string]>([
  ['that nobody has looked at', { metadata: { generation: 1 } }, 'Progressing'],
  ['that is served', gateway(up, up), 'Healthy'],
  ['that nobody accepts', gateway([condition('Accepted', 'False')]), 'Degraded'],
  ['that was served as it was before', gateway([condition('Programmed', 'True', 1)]), 'Progressing'],
  [
    'whose certificate is not there yet',
    gateway([...up, condition('ResolvedRefs', 'False')], [condition('Programmed', 'False')]),
    'Progressing',
  ],
  ['without an address', gateway([condition('Accepted', 'True'), condition('Programmed', 'False')]), 'Progressing'],
])('the health of a Gateway %s is told', (_, object, status) => {
  expect(healthOf(GATEWAY_HEALTH, object).status).toBe(status);
});
