import { spawnSync } from 'node:child_process';
import { formOf } from '../../../lib/model';
import { local, objectStorage } from '../../fixtures/definitions';

/** What makes the application's key, on a machine without the server's program. */
function make(keys: Readonly<Record<string, string>>) {
  const form = formOf(objectStorage, local);
  const [bucket] = form.kind === 'server' ? form.preparations : [];
  const [command = '', ...args] = bucket?.entrypoint ?? [];
  return spawnSync(command, args, { env: { PATH: process.env.PATH, ...keys }, encoding: 'utf8' });
}

test.each([
  ['root', 'secret12', 'the access key may have letters, digits, - and _ alone, and not be root\n'],
  ['a/b', 'secret12', 'the access key may have letters, digits, - and _ alone, and not be root\n'],
  ['app', 'short', 'the secret key needs at least 8 characters\n'],
])('the key %s with the secret %s is refused with the reason', (access, secret, reason) => {
  const { status, stderr } = make({ APP_ACCESS_KEY: access, APP_SECRET_KEY: secret });
  expect([status, stderr]).toEqual([1, reason]);
});

test('another key than that of the owner of the bucket takes its place, and the old one goes', () => {
  const script = formOf(objectStorage, local);
  const text = script.kind === 'server' ? (script.preparations[0]?.entrypoint ?? []).join('\n') : '';
  expect(text).toMatch(/delete-user --access "\$OWNER"\n +versitygw admin change-bucket-owner/);
});
