import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../../proof/invariants/dist';
import { imagesText } from '../../../tools/release/images-file';
import { checkout, DIGEST, filesWith, IMAGES, IMAGES_FILE, imagesIn, release } from './checkout';

const inFolder = async (use: (root: string) => Promise<void>): Promise<void> => {
  const root = checkout();
  try {
    await use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
};

describe('a release', () => {
  const root = checkout();
  let said: string;
  beforeAll(async () => (said = await release(['backend=1.4.2'], root)));
  afterAll(() => rmSync(root, { recursive: true }));
  const read = (path: string) => readFileSync(join(root, path), 'utf8');

  test('changes the image everywhere it runs, and says what that does', () => {
    expect(imagesIn(root)['backend']).toEqual({ tag: '1.4.2' });
    expect(read('dist/production/backend/Deployment.backend.yaml')).toContain('image: ghcr.io/example/backend:1.4.2\n');
    expect(said).toMatch(/^backend 1\.4\.1@sha256:a+ → 1\.4\.2\n\nAgainst dist\/ before: \d+ changed; /);
    expect(said).toMatch(/~ Deployment backend +rolls pods: image/);
    expect(said).toMatch(/~ Deployment worker +rolls pods: image/);
    expect(said).toMatch(/~ Job backend-migrations +runs again/);
    expect(said).toMatch(/\nstaging\n/);
    expect(said).not.toContain('frontend');
    expect(said).toMatch(/\nbackend has no digest: nobody is there\n11 of 11 pinned images have no digest; [^\n]+$/);
  });

  test('changes nothing but the lines of what is released', () => {
    const entries = (text: string) =>
      text.split('\n').filter((line) => !line.includes('"backend"') && !line.includes('digest'));
    expect(read(IMAGES_FILE)).toBe(imagesText({ ...IMAGES, backend: { tag: '1.4.2' } }));
    expect(entries(read(IMAGES_FILE))).toEqual(entries(imagesText(IMAGES)));
  });

  test('leaves dist/ as a synth with these images would write it', () => {
    const fresh = filesWith(imagesIn(root), root);
    expect(Object.fromEntries(readFiles(join(root, 'dist')).map(({ path, text }) => [path, text]))).toEqual(
      Object.fromEntries(fresh.map(({ path, content }) => [path, content])),
    );
  });
});

test('a release of several images pins a digest, keeps the repository, and appends what was never released', async () => {
  await inFolder(async (root) => {
    const said = await release([`redis=8.10.2@${DIGEST}`, 'frontend=2.0.1', 'docs=1.0.0'], root);
    expect(said).toMatch(/^redis 8\.10\.1 → .*\nfrontend 2\.0\.0 → 2\.0\.1\ndocs \(never released\) → 1\.0\.0\n/);
    const images = imagesIn(root);
    expect(images['redis']).toEqual({ repository: 'docker.io/library/redis', tag: '8.10.2', digest: DIGEST });
    expect(images).toMatchObject({ frontend: { tag: '2.0.1' }, docs: { tag: '1.0.0' } });
    expect(Object.keys(images)).toEqual([...Object.keys(IMAGES), 'docs']);
    expect(readFileSync(join(root, 'dist/production/worker/StatefulSet.redis.yaml'), 'utf8')).toContain(
      `image: docker.io/library/redis:8.10.2@${DIGEST}\n`,
    );
  });
});

test('a release of what runs already says so and writes nothing; one that is undone leaves everything as it was', async () => {
  await inFolder(async (root) => {
    const unchanged = readFiles(root);
    expect(await release(['frontend=2.0.0'], root)).toMatch(/^frontend is 2\.0\.0 already\.\nNothing to write\.\n/);
    expect(await release([`backend=1.4.1@sha256:${'a'.repeat(64)}`], root)).toMatch(/ already\.\nNothing to write\.\n/);
    expect(readFiles(root)).toEqual(unchanged);
    await release(['frontend=2.0.1'], root);
    expect(readFiles(root)).not.toEqual(unchanged);
    await release(['frontend=2.0.0'], root);
    expect(readFiles(root)).toEqual(unchanged);
  });
});
