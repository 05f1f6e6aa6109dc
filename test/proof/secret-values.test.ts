import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scan } from '../../proof/invariants/secret-values';

const ROOT = join(__dirname, '..', '..');
/** Written by others, and full of checksums: the integrity in lock files, the schemas of custom resources. */
const OTHERS = /(^|\/)package-lock\.json$|^imports\//;

/** What Git tracks, or would on the next `git add`: text alone. */
function tracked(): { path: string; text: string }[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  return list
    .toString()
    .split('\0')
    .filter((path) => path !== '' && !OTHERS.test(path) && existsSync(join(ROOT, path)))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}

const findings = (files: readonly { path: string; text: string }[]) =>
  files.flatMap(({ path, text }) => scan(path, text));

describe('no secret value', () => {
  test('is in what Git tracks', () => {
    const files = tracked();
    expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(['package.json', 'main.ts']));
    expect(findings(files)).toEqual([]);
  });
});

/** Random to the eye, the same at each run. */
const random = (seed: number, encoding: 'hex' | 'base64') => {
  const bytes = createHash('sha256').update(String(seed)).digest().subarray(0, 24);
  return bytes.toString(encoding);
};

describe('a planted secret is found', () => {
  // Put together here, or this file would be a finding.
  test.each([
    ['private key', ['-----BEGIN ', 'PRIVATE KEY-----']],
    ['private key', ['-----BEGIN RSA ', 'PRIVATE KEY-----']],
    ['GitHub token', ['gh', `p_${'a1'.repeat(18)}`]],
    ['AWS key', ['AK', 'IAABCDEFGHIJKLMNOP']],
    ['Azure storage key', ['Account', `Key=${'Ab1'.repeat(20)}==`]],
    ['Entra ID client secret', ['abc8', `Q~${'Ab1-'.repeat(8)}`]],
    ['JSON Web Token', ['ey', 'JhbGciOiJIUzI1NiJ9.ey', 'JzdWIiOiIxMjM0In0.abcdefghijk']],
    ['Slack token', ['xo', 'xb-1234567890-abcdef']],
    ['password in a URL', ['postgresql://app:', 'Tr0ub4dor3', '@postgres:5432/app']],
    ['password in a URL', ['redis://:', 'Tr0ub4dor3', '@redis:6379']],
    ['password literal', ['      POSTGRES_', 'PASSWORD: Tr0ub4dor3']],
    ['password literal', ['REDIS_', 'PASSWORD=Tr0ub4dor3']],
    ['password literal', ['  "client', 'Secret": "Tr0ub4dor3",']],
    ['random text', ['  value: ', random(1, 'hex')]],
    ['random text', ['  value: ', random(1, 'base64')]],
  ])('%s %j', (what, parts) => {
    expect(scan('dist/x.yaml', `kind: Secret\n${parts.join('')}\n`)).toContainEqual({
      path: 'dist/x.yaml',
      line: 2,
      what,
    });
  });

  test.each(['hex', 'base64'] as const)('whatever the value is: 24 random bytes as %s', (encoding) => {
    const values = Array.from({ length: 1000 }, (_, seed) => random(seed, encoding));
    const found = values.filter((value) => scan('x', value).length > 0);
    expect(found.length).toBeGreaterThanOrEqual(encoding === 'hex' ? 1000 : 980);
  });

  test.each([
    'DATABASE_URL: postgresql://app:$(DATABASE_PASSWORD)@postgres-rw.data.svc.cluster.local:5432/app',
    'REDIS_PASSWORD: ${REDIS_PASSWORD:?REDIS_PASSWORD is not set, see .env.example}',
    'password: "{{ .password }}"',
    'secretKey: admin-password',
    'POSTGRES_PASSWORD=',
    'image: ghcr.io/example/backend:1.4.2@sha256:' + 'ab12'.repeat(16),
    'az keyvault secret set --vault-name example --name redis-password --value "$(openssl rand -hex 24)"',
    'repository: https://github.com/EPFL-ENAC/AddLidar2Potree3Viewer4.git',
    'repoURL: https://gitlab.example.org/Group1/SubGroup2/AbCdEf3GhIjKl4MnOpQrSt5UvWxYz6',
    '  - oci://registry.example.org/Team1/Charts2/AbCdEf3GhIjKl4MnOpQrSt5UvWx',
  ])('but what only names one is none: %s', (line) => expect(scan('x', line)).toEqual([]));
});
