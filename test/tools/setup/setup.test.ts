import { setup as command } from '../../../tools/setup';
import { setup as tool } from '../../../tools/setup/setup';
import { typed } from '../../fixtures/typed';
import type { Application, Environment } from '../../../lib/model';
import { objectsOf } from '../../../proof/invariants/dist';
import { synth } from '../../../synth';
import * as seed from '../../apps/seed';
import { callsOf } from '../../az/calls';

const setup = typed(command, tool);

/** The seed, but for what its production says. */
const seedWith = (change: object): Application => ({
  ...seed,
  environments: seed.environments.map((one) => (one.target === 'kubernetes' ? { ...one, ...change } : one)),
});
const scriptOf = (application: Application) => setup(['--env', 'production'], application);
const callsIn = (application: Application) => callsOf(scriptOf(application)).az;

/** The values of an option in the calls of one command. */
const valuesOf = (calls: readonly (readonly string[])[], command: string, option: string) =>
  calls.filter((call) => call.join(' ').startsWith(command)).map((call) => call[call.indexOf(option) + 1] ?? '');

const id = (last: number) => `00000000-0000-0000-0000-00000000000${last}`;

/** Three purposes, each as somebody of its own. */
const apart = seedWith({
  secrets: { from: 'azure-key-vault', url: 'https://team.vault.azure.net', tenantId: id(0), clientId: id(1) },
  objectStorage: { api: 'azure', account: 'teamfiles', clientId: id(2) },
  archive: { api: 'azure', account: 'teambackups', clientId: id(3) },
});

describe('npm run setup', () => {
  const calls = callsIn(apart);
  const files = synth({ ...apart, root: '/' }).flatMap((group) => group.files);
  const objects = objectsOf(files.map(({ path, content }) => ({ path, text: content })));

  test('prints a script that a shell runs to its end', () => {
    const { code, stderr } = callsOf(scriptOf(apart));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('federates each ServiceAccount that is written to act as somebody, and no other', () => {
    const written = objects
      .filter((object) => JSON.stringify(object).includes('azure.workload.identity/client-id'))
      .map(({ metadata: { namespace = '', name } }) => `system:serviceaccount:${namespace}:${name}`);
    expect(written).toContain('system:serviceaccount:external-secrets:key-vault');
    expect(valuesOf(calls, 'identity federated-credential create', '--subject').sort()).toEqual(written.sort());
  });

  test('makes an identity for each purpose, which may act as no other', () => {
    expect(valuesOf(calls, 'identity create', '--name')).toEqual([
      'app-production-vault',
      'app-production-files',
      'app-production-backups',
    ]);
  });

  test('makes the containers that are written, and gives each to one identity, and nothing above it', () => {
    const containers = valuesOf(calls, 'storage container-rm create', '--name');
    const scopes = valuesOf(calls, 'role assignment create', '--scope');
    const roles = valuesOf(calls, 'role assignment create', '--role');
    const blobs = scopes.filter((_, i) => roles[i] === 'Storage Blob Data Contributor');
    expect(blobs).toEqual(containers.map((name) => `answer/blobServices/default/containers/${name}`));
    const stores = objects.filter(({ kind }) => kind === 'ObjectStore').map((object) => JSON.stringify(object));
    for (const store of stores) expect(containers.some((name) => store.includes(`/${name}"`))).toBe(true);
  });
});

describe('npm run setup of what an environment does not have in Azure', () => {
  test('says what files and backups need where they are somebody else’s, and makes no storage account', () => {
    const application = seedWith({
      objectStorage: { api: 's3', region: 'eu-central-1', endpoint: 'https://s3.example.net' },
      archive: { api: 's3', endpoint: 'https://s3.example.net' },
    });
    expect(callsIn(application).filter(([group]) => group === 'storage')).toEqual([]);
    expect(scriptOf(application)).toMatch(/^# Files: the bucket .+ at https:\/\/s3\.example\.net, and a key /m);
    expect(scriptOf(application)).toMatch(/^# Backups: the bucket .+ at https:\/\/s3\.example\.net, and a key /m);
  });

  test('lets an account take keys where pods have one, and makes no identity for that', () => {
    const calls = callsIn(seedWith({ objectStorage: { api: 'azure', account: 'teamfiles' } }));
    const accounts = calls.filter((call) => call.slice(0, 3).join(' ') === 'storage account create');
    const keys = (call: readonly string[] = []) => call[call.indexOf('--allow-shared-key-access') + 1];
    expect(accounts.map((call) => [call[call.indexOf('--name') + 1], keys(call)])).toEqual([
      ['teamfiles', 'true'],
      ['examplestorage', 'false'],
    ]);
    expect(valuesOf(calls, 'identity create', '--name').join()).not.toContain('files');
  });

  test('says that it is nothing where all is somebody else’s', () => {
    const application = seedWith({
      secrets: { from: 'existing' },
      database: { instances: 1 },
      objectStorage: { api: 's3', region: 'eu-central-1', endpoint: 'https://s3.example.net' },
      archive: 'none',
      signIn: { provider: 'oidc', issuer: 'https://id.example.net', clientId: 'shop' },
    });
    expect(callsIn(application)).toEqual([]);
    expect(scriptOf(application)).toMatch(/^# production needs nothing of Azure\.$/m);
    expect(scriptOf(application)).toMatch(/^# Secrets: they must be in each namespace\./m);
  });

  test('registers nothing where another provider signs users in', () => {
    const application = seedWith({
      signIn: { provider: 'oidc', issuer: 'https://id.example.net', clientId: 'shop' },
    });
    expect(callsIn(application).filter(([group]) => group === 'ad')).toHaveLength(1);
    expect(scriptOf(application)).toMatch(/^# Sign-in: register .* at https:\/\/id\.example\.net/m);
  });

  test('lets the machines pull from a registry of Azure', () => {
    const calls = callsIn(seedWith({ registry: 'team.azurecr.io/shop' }));
    expect(valuesOf(calls, 'aks update', '--attach-acr')).toEqual(['team']);
    expect(callsIn(seed).filter(([group]) => group === 'acr')).toEqual([]);
  });
});

test('two purposes with one client id are one identity, with both roles', () => {
  const clientId = id(4);
  const calls = callsIn(
    seedWith({
      objectStorage: { api: 'azure', account: 'files', clientId },
      archive: { api: 'azure', account: 'backups', clientId },
    }),
  );
  expect(valuesOf(calls, 'identity create', '--name').at(-1)).toMatch(/-files-backups$/);
  expect(valuesOf(calls, 'storage account create', '--name')).toEqual(['files', 'backups']);
});

test('an environment that shares a cluster takes what is there, and is federated with what is its own', () => {
  const production = apart.environments.find(({ target }) => target === 'kubernetes');
  const second = {
    ...production,
    name: 'second',
    host: 'second.example.org',
    cluster: { beside: 'production' },
    objectStorage: { api: 'azure', account: 'secondfiles', clientId: id(5) },
    archive: { api: 'azure', account: 'secondbackups', clientId: id(6) },
  } as Environment;
  const both = { ...apart, environments: [...apart.environments, second] };
  const { az: calls } = callsOf(setup(['--env', 'second'], both));
  expect(calls.filter((call) => ['aks create', 'keyvault create'].includes(call.slice(0, 2).join(' ')))).toEqual([]);
  expect(valuesOf(calls, 'identity create', '--name')).toEqual(['app-second-files', 'app-second-backups']);
  expect(valuesOf(calls, 'identity federated-credential create', '--subject')).toEqual([
    'system:serviceaccount:external-secrets:second-key-vault',
    'system:serviceaccount:second-backend:backend',
    'system:serviceaccount:second-worker:worker',
    'system:serviceaccount:second-data:postgres',
  ]);
  // One registration: setting the addresses of one environment must not take away those of the other.
  expect(valuesOf(calls, 'rest', '--body').join('')).toContain(
    '"https://app.example.org/","https://second.example.org/"',
  );
});

test('a chart of the environment changes nothing of what must be there', () => {
  const charted = {
    ...apart,
    environments: apart.environments.map((one) => (one.name === 'production' ? { ...one, chart: 'app' } : one)),
  } as typeof apart;
  expect(setup(['--env', 'production'], charted)).toBe(setup(['--env', 'production'], apart));
});

test.each([
  [[], /^--env is missing; allowed: production$/],
  [['--env', 'local'], /^--env local is no environment; allowed: production$/],
])('refuses %j and says what is allowed', (args, message) => {
  expect(() => setup(args, seed)).toThrow(message);
});
