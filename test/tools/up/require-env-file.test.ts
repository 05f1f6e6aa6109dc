import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolve } from '../../../lib/model';
import { requireEnvFile } from '../../../tools/up/require-env-file';
import { topology } from '../../apps/seed';
import { local } from '../../apps/seed/environments';

const folder = mkdtempSync(join(tmpdir(), 'env-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

function require(text: string): void {
  const [env, compose] = [join(folder, 'own.env'), join(folder, 'docker-compose.yml')];
  writeFileSync(env, text);
  writeFileSync(compose, 'services: { redis: { environment: { PASSWORD: "${REDIS_PASSWORD:-local}" } } }\n');
  requireEnvFile(resolve(topology, local), ['--env-file', env, '-f', compose, '--profile', 'apps'], {});
}

test('the .env file that is about to be used is refused with all its problems, and names the line of each', () => {
  expect(() => require('POSTGRES_PASSWORD=hidden@x\nREDIS_PASWORD=a\n')).toThrow(
    /^2 problems in .*own\.env; nothing was started\.\n\nline 1: POSTGRES_PASSWORD\n.*the character @.*\n\nline 2: REDIS_PASWORD\n.*did you mean REDIS_PASSWORD\?$/s,
  );
  expect(() => require("POSTGRES_PORT=5433 # mine is 5432\nOBJECT_STORAGE_SECRET_KEY='a$b/c+d'\n")).not.toThrow();
});
