import type { Scene } from '../scene';
import type { Stack } from '../stack';
import { stagingSecrets, stagingStack } from '../staging-stack';
import { throughS3 } from '../storage';

/** Whether a value opens what it guards. */
type Opens = (stack: Stack, value: string, env: NodeJS.ProcessEnv) => Promise<boolean>;

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** Over the network, as any client: who comes by the socket is asked nothing. */
const asRole =
  (role: string, host: string): Opens =>
  (stack, password) =>
    succeeds(
      stack.exec(
        'postgres',
        'env',
        `PGPASSWORD=${password}`,
        'psql',
        '-h',
        host,
        '-U',
        role,
        '-d',
        'app',
        '-c',
        'SELECT 1',
      ),
    );

const toRedis: Opens = async (stack, password) =>
  (await stack.exec('redis', 'redis-cli', '--no-auth-warning', '-a', password, 'ping')).trim() === 'PONG';

const asRoot: Opens = (stack, secret) =>
  succeeds(
    stack.exec(
      'object-storage',
      ...[
        'env',
        'ADMIN_ENDPOINT_URL=http://127.0.0.1:9000',
        'ADMIN_ACCESS_KEY_ID=root',
        `ADMIN_SECRET_ACCESS_KEY=${secret}`,
      ],
      ...['versitygw', 'admin', 'list-users'],
    ),
  );

/** With one half of the application's key as it is now, and the other as it is asked about. */
const toFiles =
  (half: 'access' | 'secret'): Opens =>
  async (stack, value, env) => {
    const now = {
      access: env['OBJECT_STORAGE_ACCESS_KEY'] ?? '',
      secret: env['OBJECT_STORAGE_SECRET_KEY'] ?? '',
      [half]: value,
    };
    const program = `
env["STORAGE_ACCESS_KEY"], env["STORAGE_SECRET_KEY"] = sys.argv[1:]
print(json.dumps(refused(client(env["STORAGE_ENDPOINT"]).list_objects_v2, Bucket=bucket)))`;
    return (await throughS3(stack, program, now.access, now.secret)) === null;
  };

const asAdmin: Opens = async (stack, password) => {
  const header = `Authorization: Basic ${Buffer.from(`admin:${password}`).toString('base64')}`;
  const ask = ['wget', '-q', '-O', '/dev/null', '--header', header, 'http://127.0.0.1:3000/api/org'];
  return succeeds(stack.exec('grafana', ...ask));
};

/** How each is tried, by the variable of .env. */
const GUARDED: Readonly<Record<string, Opens>> = {
  OBJECT_STORAGE_ACCESS_KEY: toFiles('access'),
  OBJECT_STORAGE_SECRET_KEY: toFiles('secret'),
  OBJECT_STORAGE_ROOT_SECRET_KEY: asRoot,
  POSTGRES_PASSWORD: asRole('app', 'postgres'),
  POSTGRES_APP_CLIENT_PASSWORD: asRole('app_client', 'postgres-pooler'),
  POSTGRES_BACKUPS_PASSWORD: asRole('backups', 'postgres'),
  REDIS_PASSWORD: toRedis,
  GRAFANA_ADMIN_PASSWORD: asAdmin,
};

/** What is there is encrypted with it: another one opens none of it. */
const STAYS = 'BACKUPS_PASSWORD';

/** What somebody does who has to change a secret of the staging host. */
export function changedSecrets({ stack: local }: Scene): void {
  test('each secret of staging is changed in .env alone: the new one is in force, the old one refused, and all data kept', async () => {
    expect([STAYS, ...Object.keys(GUARDED)].sort()).toEqual(stagingSecrets().sort());
    await local.compose('down');
    const { stack, jobs, env } = stagingStack(local.folder);
    try {
      await stack.up();
      const first = await jobs.submit('before any change');
      const { object_key } = await jobs.done(first.id, 30);
      for (const [name, opens] of Object.entries(GUARDED)) {
        if (process.env.E2E_OVERRIDE && name === 'GRAFANA_ADMIN_PASSWORD') continue;
        const [old = '', next] = [env[name], `${env[name]}Next`];
        expect({ name, old: await opens(stack, old, env) }).toEqual({ name, old: true });
        env[name] = next;
        await stack.up();
        const found = { name, old: await opens(stack, old, env), next: await opens(stack, next, env) };
        expect(found).toEqual({ name, old: false, next: true });
        const { id } = await jobs.submit(`after ${name}`);
        await jobs.done(id, 30);
        expect(await jobs.row(first.id)).toBe(`done|${object_key}`);
        expect(await jobs.object(object_key ?? '')).toBeTruthy();
      }
    } finally {
      await stack.remove();
    }
  }, 1_500_000);
}
