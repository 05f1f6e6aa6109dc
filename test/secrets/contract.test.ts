import type { KubernetesObject } from '../../proof/objects';
import { composePromise, objectsPromise, one, set } from '../dist/promise';
import { secretsMeetTheirReaders, templatesUseWhatIsFetched } from './contract';
import { exampleHoldsNoValue, exampleIsWhatIsRead, whatMustBeSetIsEmpty } from './env-file';

const without = (kind: string, name: string, namespace: string) => (all: KubernetesObject[]) =>
  all.filter(({ kind: k, metadata }) => k !== kind || metadata.name !== name || metadata.namespace !== namespace);

describe('secrets on Kubernetes', () => {
  objectsPromise('are made where they are read, and only there', secretsMeetTheirReaders, {
    'a secret that nobody makes': [
      without('ExternalSecret', 'redis', 'backend'),
      'Deployment backend/backend reads backend/redis: password, which nobody makes',
    ],
    'another key': [
      (all) => set(one(all, 'ExternalSecret', 'grafana'), 'spec data 0 secretKey', 'password'),
      'Deployment monitoring/grafana reads monitoring/grafana: admin-password, which nobody makes',
    ],
    'a secret that nobody reads': [
      without('Deployment', 'grafana', 'monitoring'),
      'ExternalSecret monitoring/grafana makes monitoring/grafana: admin-password, which nobody reads',
    ],
    'the database without the form that its operator reads': [
      (all) => {
        const [secret] = all.filter(({ kind, metadata }) => kind === 'ExternalSecret' && metadata.namespace === 'data');
        set(secret ?? {}, 'spec target template', undefined);
      },
      'Cluster data/postgres reads data/postgres: username, which nobody makes',
    ],
  });

  objectsPromise('are put together from what is fetched', templatesUseWhatIsFetched, {
    'a key of another name': [
      (all) => {
        const [secret] = all.filter(({ kind, metadata }) => kind === 'ExternalSecret' && metadata.namespace === 'data');
        set(secret ?? {}, 'spec data 0 secretKey', 'pass');
      },
      'ExternalSecret data/postgres uses password and does not fetch it',
    ],
  });
});

describe('the .env.example of a Compose environment', () => {
  composePromise('names what its docker-compose.yml reads', exampleIsWhatIsRead, {
    'a variable that it does not name': [
      ([first]) => set(first ?? {}, 'services backend environment EXTRA', '${EXTRA_TOKEN:-x}'),
      'EXTRA_TOKEN is read, and not in .env.example',
    ],
    'a variable that nobody reads': [
      ([first]) => set(first ?? {}, 'envExample', `${first?.envExample ?? ''}\n#OLD_PASSWORD=x\n`),
      'OLD_PASSWORD is in .env.example, and nobody reads it',
    ],
    'a variable twice': [
      ([first]) => set(first ?? {}, 'envExample', `${first?.envExample ?? ''}\n#REDIS_PASSWORD=x\n`),
      'REDIS_PASSWORD is in .env.example twice',
    ],
  });

  composePromise('sets nothing', exampleHoldsNoValue, {
    'a value': [
      ([first]) => set(first ?? {}, 'envExample', 'REDIS_PASSWORD=x\n'),
      'REDIS_PASSWORD has a value in .env.example',
    ],
  });

  composePromise('leaves empty what must be set', whatMustBeSetIsEmpty, {
    'a variable that is only a comment': [
      (all) => {
        const staging = all.find(({ environment }) => environment === 'staging');
        set(staging ?? {}, 'envExample', (staging?.envExample ?? '').replace(/^REDIS_PASSWORD=/m, '#REDIS_PASSWORD='));
      },
      'staging: REDIS_PASSWORD must be set, and .env.example does not say so',
    ],
  });

  test('is not misled by a dollar that Compose keeps', () => {
    const document = { path: 'x', environment: 'x', envExample: '', services: { a: { command: ['$${KEPT}'] } } };
    expect(exampleIsWhatIsRead(document as never)).toEqual([]);
  });
});
