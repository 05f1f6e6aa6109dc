import { externalSecrets } from '../../../lib';
import type { Application, KubernetesEnvironment } from '../../../lib/model';
import { productionWith } from '../../capabilities/kept';
import { secrets as command } from '../../../tools/secrets';
import { secrets as tool } from '../../../tools/secrets/secrets';
import { typed } from '../../fixtures/typed';
import * as seed from '../../apps/seed';
import { equipped } from '../../proof/promises/equipped';
import { scan } from '../../../proof/invariants/secret-values';

const secrets = typed(command, tool);

/** The seed, but for its vault. */
const withVault = (url: string): Application => ({
  ...seed,
  environments: seed.environments.map((environment) =>
    environment.target === 'kubernetes' ? { ...environment, secrets: { ...environment.secrets, url } } : environment,
  ),
});
const own = withVault('https://team-vault.vault.azure.net');
const text = (env: string) => secrets(['--env', env], own);
interface Contract {
  readonly store: string;
  readonly secrets: readonly {
    readonly name: string;
    readonly readBy: readonly string[];
    readonly required: boolean;
  }[];
}
const json = (env: string) => JSON.parse(secrets(['--env', env, '--json'], own)) as Contract;

describe('npm run secrets for Kubernetes', () => {
  test('lists what must be in the vault, and who reads it', () => {
    const { store, secrets: all } = json('production');
    expect(store).toBe('https://team-vault.vault.azure.net');
    expect(all.map(({ name }) => name)).toEqual([
      'entra-id-client-secret',
      'grafana-admin-password',
      'postgres-password',
      'redis-password',
    ]);
    expect(all.find(({ name }) => name === 'postgres-password')).toEqual({
      name: 'postgres-password',
      purpose: expect.stringContaining('letters and digits only') as string,
      readBy: [
        'backend/backend',
        'backend/backend-migrations',
        'data/postgres',
        'worker/backend-schema',
        'worker/worker',
      ],
      required: true,
    });
    expect(text('production')).toMatch(
      /^redis-password {2,}backend\/backend, worker\/redis, worker\/redis-exporter, worker\/worker {2,}\S/m,
    );
  });

  test('says how to create each, with a value that nobody sees', () => {
    expect(text('production')).toContain(
      'az keyvault secret set --vault-name team-vault --name redis-password --value "$(openssl rand -hex 24)" --output none',
    );
    const commands = text('production').match(/^.*az keyvault secret set.*$/gm) ?? [];
    expect(commands).toHaveLength(4);
    for (const command of commands) expect(command).toMatch(/ --output none$/);
  });

  test('makes up no value for what Entra ID issues', () => {
    expect(text('production')).toContain(
      '# issued by Entra ID, with the application registration (entra-id): paste it, and press Enter\n' +
        'read -rs VALUE && az keyvault secret set --vault-name team-vault --name entra-id-client-secret --value "$VALUE"',
    );
  });

  test('says that the vault is still a placeholder', () => {
    expect(text('production')).not.toContain('placeholder');
    expect(secrets(['--env', 'production'], withVault('https://example.vault.azure.net'))).toMatch(
      /This vault is still a placeholder: set the settings in app\/\.$/,
    );
  });
});

describe('npm run secrets for other stores', () => {
  const told = (choice: Partial<KubernetesEnvironment>): string =>
    secrets(['--env', 'production'], { ...seed, environments: [productionWith(choice)] });

  test('makes Secrets that are to be there in the form that their readers want, whatever they are called', () => {
    const keys = {
      'postgres-password': { secret: 'app-database', key: 'password' },
      'postgres-archive-account-key': { secret: 'backups', key: 'key' },
    };
    const text = told({ secrets: { from: 'existing', keys }, archive: { api: 'azure', account: 'shopbackups' } });
    expect(text).toContain(
      'kubectl create secret generic app-database --namespace data --type kubernetes.io/basic-auth --from-literal username=app --from-literal password="$POSTGRES_PASSWORD"\n' +
        'kubectl label secret app-database --namespace data cnpg.io/reload=true',
    );
    expect(text).toContain(
      'kubectl create secret generic app-database --namespace backend --from-literal password="$POSTGRES_PASSWORD"',
    );
    expect(text).toContain(
      'kubectl create secret generic backups --namespace data --from-literal account=shopbackups --from-literal key="$POSTGRES_ARCHIVE_ACCOUNT_KEY"',
    );
    expect(text).toContain("read -rsp 'entra-id-client-secret, issued by ");
  });

  test('lists what a store of External Secrets must have, which is made by its own means', () => {
    const text = told({ secrets: externalSecrets({ aws: { service: 'SecretsManager' } }) });
    expect(text).toContain('production reads these from the aws provider of External Secrets:');
    expect(text).toContain('postgres-password');
    expect(text).not.toContain('az keyvault');
  });

  test('has nothing to do for what is made in the cluster', () => {
    expect(told({ secrets: { from: 'generated' } })).toMatch(/There is nothing to do: [^\n]+$/);
  });
});

describe('npm run secrets for Compose', () => {
  test('lists the variables of the .env file', () => {
    const { store, secrets: all } = json('staging');
    expect(store).toBe('dist/staging/.env');
    expect(all.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      'ENTRA_ID_CLIENT_SECRET',
      'GRAFANA_ADMIN_PASSWORD',
      'OBJECT_STORAGE_ACCESS_KEY',
      'OBJECT_STORAGE_ROOT_SECRET_KEY',
      'OBJECT_STORAGE_SECRET_KEY',
      'POSTGRES_PASSWORD',
      'REDIS_PASSWORD',
    ]);
    expect(text('staging')).toContain('echo "REDIS_PASSWORD=$(openssl rand -hex 24)" >> dist/staging/.env');
    expect(text('staging')).toContain(`echo "ENTRA_ID_CLIENT_SECRET='$VALUE'" >> dist/staging/.env`);
  });

  test('has nothing to create where everything has a default', () => {
    expect(json('local').secrets.filter(({ required }) => required)).toEqual([]);
    expect(text('local')).toContain('# nothing: every one has a default');
    expect(text('local')).not.toContain('openssl');
  });
});

describe('npm run secrets for what a program can do without', () => {
  const told = (env: string) => secrets(['--env', env], equipped);

  test('says that it is optional, and creates it in the vault only if somebody wants to', () => {
    expect(told('production')).toMatch(/^mail-token +backend\/api, backend\/api-migrations +sends mail \(optional\)$/m);
    expect(told('production')).toMatch(
      /^# optional: its readers can do without\n# issued by .*\nread .*--name mail-token /m,
    );
    expect(told('staging')).toMatch(/^MAIL_TOKEN +api, api-migrations +sends mail \(optional\)$/m);
    expect(told('staging')).not.toContain('echo "MAIL_TOKEN');
  });

  test('says how to write those that are files, where their reader and nobody else finds them', () => {
    expect(told('staging')).toMatch(/^\.\/\.secrets\/api-tls-key +api, api-migrations +proves who it is$/m);
    expect(told('staging')).toContain('mkdir -p dist/staging/.secrets && chmod 700 dist/staging/.secrets\n');
    expect(told('staging')).toMatch(
      /paste it, and press Ctrl\+D on a line of its own\ncat > dist\/staging\/\.secrets\/api-tls-key\nchmod 644 /,
    );
    expect(told('local')).not.toContain('cat > ');
    expect(told('production')).toMatch(/^api-tls-key +backend\/api, backend\/api-migrations +proves who it is$/m);
  });

  test('tells no local value', () => {
    for (const env of ['local', 'staging', 'production']) expect(told(env)).not.toContain('Known-2-Everybody');
  });
});

test.each(seed.environments.map(({ name }) => [name] as const))('no value is ever told: %s', (name) => {
  const told = [text(name), secrets(['--env', name, '--json'], own)];
  expect(told.flatMap((each) => scan(name, each))).toEqual([]);
  for (const each of told) expect(each).not.toContain('local-only');
});

test.each([
  [[], /^--env is missing; allowed: local, staging, production$/],
  [['--env', 'prod'], /^--env prod is no environment; allowed: local, staging, production$/],
  [['--env', 'productoin'], /; did you mean production\?$/],
  [['--env', 'production', '--json', '--rotate', 'x'], /^--json and --rotate exclude each other$/],
])('refuses %j and says what is allowed', (args, message) => {
  expect(() => secrets(args, own)).toThrow(message);
});
