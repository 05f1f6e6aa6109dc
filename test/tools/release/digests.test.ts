import { rmSync } from 'node:fs';
import type { Answer, AskDigest } from '../../../tools/release/registry';
import { readFiles } from '../../../proof/invariants/dist';
import { checkout, DIGEST, imagesIn, release } from './checkout';

let root: string;
beforeEach(() => (root = checkout()));
afterEach(() => rmSync(root, { recursive: true }));

/** Says of every tag the same, and notes what was asked. */
function answering(answer: Answer) {
  const asked: string[] = [];
  const ask: AskDigest = (repository, tag) => {
    asked.push(`${repository}:${tag}`);
    return Promise.resolve(answer);
  };
  return { asked, ask };
}

test('a release pins the digest that the registry says', async () => {
  const { asked, ask } = answering({ digest: DIGEST });
  const said = await release(['backend=1.4.2', 'redis=9.0.0'], root, undefined, ask);
  expect(asked).toEqual(['ghcr.io/example/backend:1.4.2', 'docker.io/library/redis:9.0.0']);
  expect(imagesIn(root)['backend']).toEqual({ tag: '1.4.2', digest: DIGEST });
  expect(said).toContain(`→ 1.4.2@${DIGEST}\n`);
  expect(said).toMatch(/9 of 11 pinned images have no digest; npm run release -- --digests asks for them\.$/);
});

test('a tag that does not exist is not released', async () => {
  const before = readFiles(root);
  const { ask } = answering({ missing: 'no such tag' });
  await expect(release(['backend=1.4.2'], root, undefined, ask)).rejects.toThrow(
    /backend: tag\n +given +"1\.4\.2"\n +allowed +a tag that ghcr\.io\/example\/backend has\n +fix +push it first/,
  );
  expect(readFiles(root)).toEqual(before);
});

test('nobody is asked where a digest is given, or none is wanted', async () => {
  const { asked, ask } = answering({ missing: 'no such tag' });
  await release([`backend=1.4.2@${DIGEST}`], root, undefined, ask);
  await release(['frontend=3.0.0', '--no-digest'], root, undefined, ask);
  expect(asked).toEqual([]);
});

test('missing digests are filled in for all that is pinned, and what stays without is said', async () => {
  const ask: AskDigest = (repository) =>
    Promise.resolve(repository.startsWith('ghcr.io') ? { digest: DIGEST } : { unknown: 'nobody is there' });
  const said = await release(['--digests'], root, undefined, ask);
  expect(said).toContain(`frontend 2.0.0 → 2.0.0@${DIGEST}\n`);
  expect(said).toContain('redis has no digest: nobody is there\n');
  expect(said).toContain('~ Deployment frontend');
  expect(imagesIn(root)['backend']?.digest).toBe(`sha256:${'a'.repeat(64)}`);
  expect(imagesIn(root)['versitygw']?.digest).toBe(DIGEST);
  const again = await release(['--digests'], root, undefined, () => Promise.resolve({ unknown: 'nobody is there' }));
  expect(again).toMatch(/Nothing to write\.$/);
});
