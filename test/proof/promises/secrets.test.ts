import * as example from '../../../proof/invariants/env-file';
import * as optional from '../../../proof/invariants/optional-secrets';
import * as contract from '../../../proof/invariants/secret-contract';
import * as secrets from '../../../proof/invariants/secrets';
import type { KubernetesObject } from '../../../proof/objects';
import {
  addVariable,
  containerWith,
  first,
  one,
  set,
  setExample,
  setNamed,
  setService,
  setVariable,
  without,
} from './break';
import { equipped } from './equipped';
import { copyOf, clusters, hosts, keptByCompose, keptByFiles, keptByObjects, keptIn } from './kept';

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

describe('a secret that a program can do without', () => {
  const IGNORED = 'metadata annotations argocd.argoproj.io/ignore-healthcheck';
  const { keptByObjects: keptByEquipped } = keptIn(equipped);
  const reference = (all: KubernetesObject[], variable: string) =>
    first(containerWith(all, variable).env ?? [], ({ name }) => name === variable, variable).valueFrom?.secretKeyRef ??
    {};
  keptByEquipped(optional.optionalIsWhatIsDeclaredSo, {
    'a secret that must be there': [
      (all) => set(reference(all, 'MAIL_TOKEN'), 'optional', undefined),
      'reads MAIL_TOKEN as required, which it is not',
    ],
    'one that it can not do without': [
      (all) => set(reference(all, 'SESSION_SECRET'), 'optional', true),
      'reads SESSION_SECRET as optional, which it is not',
    ],
  });
  keptByEquipped(optional.optionalSecretsHoldNothingUp, {
    'a wave that waits for it': [
      setNamed('ExternalSecret', 'mail-token', IGNORED, undefined),
      'is waited for, and may not be in the vault',
    ],
    'no wave that waits for another': [
      setNamed('ExternalSecret', 'grafana', IGNORED, 'true'),
      'is waited for by no wave, and is needed',
    ],
    'a key beside it': [
      (all) => {
        const { spec } = one(all, 'ExternalSecret', 'mail-token');
        (spec as { data: unknown[] }).data.push({ secretKey: 'other' });
      },
      'keeps other keys from coming',
    ],
    'a reader that needs it': [
      (all) => {
        const { env = [] } = containerWith(all, 'MAIL_TOKEN');
        (env as unknown[]).push({ name: 'X', valueFrom: { secretKeyRef: { name: 'mail-token', key: 'token' } } });
      },
      'is optional for some of its readers, and needed by others',
    ],
  });
});

describe('credentials in Compose', () => {
  keptIn(equipped).keptByCompose(secrets.composeSecretsComeFromOutside, {
    'an empty default for what must be there': [
      inStaging('environment SESSION_SECRET', 'environment SESSION_SECRET', '${API_SESSION_SECRET:-}'),
      'API_SESSION_SECRET, which has a default',
    ],
    'a default for what is optional': [
      inStaging('environment MAIL_TOKEN', 'environment MAIL_TOKEN', '${MAIL_TOKEN:-easy}'),
      'MAIL_TOKEN, which has a default',
    ],
  });
  keptIn(equipped).keptByFiles(secrets.nothingLooksLikeASecret, 'any', {
    'a local value where everybody must have their own': [
      add('staging/x', 'SESSION_' + 'SECRET=Known-2-Everybody\n'),
      'a password literal in line 1',
    ],
  });

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
