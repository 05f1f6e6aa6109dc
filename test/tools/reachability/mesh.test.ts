import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { reachability } from '../../../tools/reachability/reachability';
import { written } from '../../proof/promises/kept';
import { meshed } from '../../proof/promises/meshed';

const root = mkdtempSync(join(tmpdir(), 'reachability-mesh-'));
afterAll(() => rmSync(root, { recursive: true }));
for (const { path, text } of written(meshed)) {
  mkdirSync(join(root, 'dist', dirname(path)), { recursive: true });
  writeFileSync(join(root, 'dist', path), text);
}
const ask = () => reachability({ env: 'production', from: undefined, to: undefined, rest: [] }, root, 160, meshed);

test('who reaches whom is said of the mesh, too: the same, or what of it is not', () => {
  expect(ask()).toMatchObject({ asDeclared: true });
  expect(ask().text).toContain('The mesh lets in the same, by ServiceAccounts');
  const path = join(root, 'dist/production/worker/AuthorizationPolicy.redis.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('- backend/backend\n', '- frontend/docs\n'));
  const { text, asDeclared } = ask();
  expect(asDeclared).toBe(false);
  expect(text).toContain('frontend/docs → worker/redis on 6379 is let in by the mesh, and not declared');
});
