import * as example from '../../../proof/invariants/env-file';
import * as contract from '../../../proof/invariants/secret-contract';
import * as secrets from '../../../proof/invariants/secrets';
import { addVariable, one, set, setExample, setNamed, setService, setVariable, without } from './break';
import { copyOf, clusters, hosts, keptByCompose, keptByFiles, keptByObjects } from './kept';

const inLocal = (has: string, path: string, value: unknown) => setService('local', has, path, value);
const inStaging = (has: string, path: string, value: unknown) => setService('staging', has, path, value);
const add = (path: string, text: string) => (all: { path: string; text: string }[]) => [...all, { path, text }];

describe('Git', () => {
  keptByObjects(secrets.noSecretIsWritten, {
    'a Secret': [
      (all) => [...all, { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'x', namespace: 'backend' } }],
      'Secret backend/x would hold a secret',
    ],
  });
  keptByFiles(secrets.nothingLooksLikeASecret, 'any', {
    'a password in a file': [add('local/x.yml', 'POSTGRES_' + 'PASSWORD=Tr0ub4dor3\n'), 'a password literal in line 1'],
  });
});

describe('a variable on Kubernetes', () => {
  const { secretVariablesAreReferences } = secrets;
  keptByObjects(secretVariablesAreReferences, {
    'a password as a literal': [
      addVariable('Deployment', { name: 'MAIL_PASSWORD', value: 'hunter2' }),
      'MAIL_PASSWORD, which is no reference',
    ],
    'a password put together from what is no secret': [
      addVariable('Deployment', { name: 'MAIL_TOKEN', value: 'x-$(LOG_LEVEL)' }),
      'MAIL_TOKEN, which is no reference',
    ],
    'a password that only looks put together': [
      addVariable('Deployment', { name: 'MAIL_TOKEN', value: 'x-$$(DATABASE_PASSWORD)' }),
      'MAIL_TOKEN, which is no reference',
    ],
    'a password inside a URL': [
      setVariable('DATABASE_URL', 'postgresql://app:hunter2@host/app'),
      'DATABASE_URL, which holds a password in clear',
    ],
  });

  test('may be put together from a secret', () => {
    const [subject] = clusters;
    if (subject === undefined) throw new Error('the seed has a cluster');
    const objects = copyOf(subject.objects);
    addVariable('Deployment', { name: 'MAIL_TOKEN', value: 'Bearer $(DATABASE_PASSWORD)' })(objects);
    expect(secretVariablesAreReferences.holds({ ...subject, objects })).toEqual([]);
  });
});

describe('secrets on Kubernetes', () => {
  const secretOfData = (path: string, value: unknown) => setNamed('ExternalSecret', 'postgres', path, value, 'data');
  keptByObjects(contract.secretsAreMade, {
    'a secret that nobody makes': [
      without('ExternalSecret', 'redis', 'backend'),
      'Deployment backend/backend reads backend/redis: password, which nobody makes',
    ],
    'another key': [
      (all) => set(one(all, 'ExternalSecret', 'grafana'), 'spec data 0 secretKey', 'password'),
      'Deployment monitoring/grafana reads monitoring/grafana: admin-password, which nobody makes',
    ],
    'the database without the form that its operator reads': [
      secretOfData('spec target template', undefined),
      'Cluster data/postgres reads data/postgres: username, which nobody makes',
    ],
  });
  keptByObjects(contract.secretsAreRead, {
    'a secret that nobody reads': [
      without('Deployment', 'grafana', 'monitoring'),
      'ExternalSecret monitoring/grafana makes monitoring/grafana: admin-password, which nobody reads',
    ],
  });
  keptByObjects(contract.templatesUseWhatIsFetched, {
    'a key of another name': [
      secretOfData('spec data 0 secretKey', 'pass'),
      'ExternalSecret data/postgres uses password and does not fetch it',
    ],
  });
});

describe('credentials in Compose', () => {
  keptByCompose(secrets.composeSecretsComeFromOutside, {
    'a default': [
      inStaging('environment POSTGRES_PASSWORD', 'environment POSTGRES_PASSWORD', '${POSTGRES_PASSWORD:-easy}'),
      'POSTGRES_PASSWORD, which has a default',
    ],
    'a literal': [
      inStaging('environment POSTGRES_PASSWORD', 'environment POSTGRES_PASSWORD', 'easy'),
      'POSTGRES_PASSWORD, which is written in clear',
    ],
    'a password in a URL': [
      inLocal('environment DATABASE_URL', 'environment DATABASE_URL', 'postgresql://app:easy@postgres/app'),
      'DATABASE_URL, which holds a password in clear',
    ],
  });
});

describe('the .env.example of a Compose environment', () => {
  keptByCompose(example.whatIsReadIsListed, {
    'a variable that it does not name': [
      inLocal('environment', 'environment EXTRA', '${EXTRA_TOKEN:-x}'),
      'reads EXTRA_TOKEN, which is not in .env.example',
    ],
    'a variable that is only a comment': [
      setExample((text) => text.replace(/^REDIS_PASSWORD=/m, '#REDIS_PASSWORD=')),
      'cannot do without REDIS_PASSWORD, and .env.example does not say so',
    ],
  });
  keptByCompose(example.whatIsListedIsRead, {
    'a variable that nobody reads': [
      setExample((text) => `${text}\n#OLD_PASSWORD=x\n`),
      'lists OLD_PASSWORD, which nothing reads',
    ],
    'a variable twice': [setExample((text) => `${text}\n#REDIS_PASSWORD=x\n`), 'lists REDIS_PASSWORD twice'],
    'a value': [setExample((text) => `${text}\nREDIS_PASSWORD=x\n`), 'gives REDIS_PASSWORD a value'],
  });

  test('is not misled by a dollar that Compose keeps', () => {
    const [subject] = hosts;
    if (subject === undefined) throw new Error('the seed has a host');
    const services = { a: { command: ['$${KEPT}'] } };
    expect(example.whatIsReadIsListed.holds({ ...subject, document: { ...subject.document, services } })).toEqual([]);
  });
});
