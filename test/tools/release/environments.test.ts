import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../../../lib/output/write-files';
import { readFiles } from '../../../proof/invariants/dist';
import { synth } from '../../../synth';
import { promote as command } from '../../../tools/promote';
import { promote as tool } from '../../../tools/promote/promote';
import { typed } from '../../fixtures/typed';
import { imagesText } from '../../../tools/release/images-file';
import { checkout, DIGEST, IMAGES, imagesIn, release, seedIn } from './checkout';

const promote = typed(command, tool);

let root: string;
const own = (name: string) => join(root, 'app/images', `${name}.json`);
const pinnedBy = (name: string) => JSON.parse(readFileSync(own(name), 'utf8')) as unknown;
const deployment = () => readFileSync(join(root, 'dist/production/backend/Deployment.backend.yaml'), 'utf8');

/** staging and production pin the backend for themselves. */
beforeEach(() => {
  root = checkout();
  mkdirSync(join(root, 'app/images'));
  writeFileSync(own('production'), imagesText({ backend: { tag: '1.4.1' } }));
  writeFileSync(own('staging'), imagesText({ backend: { tag: '1.5.0', digest: DIGEST }, frontend: { tag: '2.1.0' } }));
  writeFiles(
    join(root, 'dist'),
    synth({ ...seedIn(root), root }).flatMap(({ files }) => files),
  );
});
afterEach(() => rmSync(root, { recursive: true }));

/** That what was written is what a synth of what is pinned now would write. */
const expectFresh = () => {
  const fresh = synth({ ...seedIn(root), root }).flatMap(({ files }) => files);
  const found = readFiles(join(root, 'dist')).map(({ path, text }) => [path, text]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(fresh.map(({ path, content }) => [path, content])));
};

describe('a release where environments pin images of their own', () => {
  test('asks for the environment, and says which file each has', async () => {
    await expect(release(['backend=1.6.0'], root)).rejects.toThrow(
      'Where? Environments pin backend for themselves; say which is meant:\n' +
        '  --env production  app/images/production.json\n' +
        '  --env staging  app/images/staging.json\n' +
        '  --env local  app/images.json, of local',
    );
  });

  test('changes that environment alone', async () => {
    const said = await release(['backend=1.6.0', '--env', 'production'], root);
    expect(said).toMatch(/^backend 1\.4\.1 → 1\.6\.0\n/);
    expect(said).not.toMatch(/^(staging|local)$/m);
    expect(pinnedBy('production')).toEqual({ backend: { tag: '1.6.0' } });
    expect([imagesIn(root), pinnedBy('staging')]).toMatchObject([IMAGES, { backend: { tag: '1.5.0' } }]);
    expect(deployment()).toContain('backend:1.6.0\n');
    expectFresh();
  });

  test('pins what it shared until now, with its repository', async () => {
    await release(['redis=9.0.0', '--env', 'production'], root);
    expect(pinnedBy('production')).toEqual({
      backend: { tag: '1.4.1' },
      redis: { repository: 'docker.io/library/redis', tag: '9.0.0' },
    });
    expectFresh();
  });

  test('is for all others where one without images of its own is named, or none pins that image', async () => {
    await release(['backend=1.6.0', '--env', 'local'], root);
    expect(imagesIn(root)['backend']).toEqual({ tag: '1.6.0' });
    expect(deployment()).toContain('backend:1.4.1\n');
    await release(['redis=9.0.0'], root);
    expect(imagesIn(root)['redis']).toMatchObject({ tag: '9.0.0' });
    expectFresh();
  });

  test('lists what each runs', async () => {
    await expect(release([], root)).rejects.toThrow(/backend +1\.4\.1@sha256:a+; production 1\.4\.1; staging 1\.5\.0@/);
  });

  test('writes nothing where an environment does not read its file, and says what to add', async () => {
    const { environments, topology } = seedIn(root);
    const deaf = environments.map((one) => (one.name === 'production' ? { ...one, images: IMAGES } : one));
    await expect(
      release(['backend=2.0.0', '--env', 'production'], root, { topology, environments: deaf }),
    ).rejects.toThrow(
      /^production does not read app\/images\/production\.json[^]*import own from '\.\.\/images\/production\.json';[^]*\.\.\.own/,
    );
    writeFileSync(own('production'), '{}\n');
    await expect(release(['backend=2.0.0', '--env', 'production'], root)).rejects.toThrow(/does not read/);
    writeFileSync(join(root, 'app/environments.ts'), "import own from '../images/production.json';");
    await release(['backend=2.0.0', '--env', 'production'], root);
    expect(pinnedBy('production')).toMatchObject({ backend: { tag: '2.0.0' } });
  });

  test('writes nothing where a file is called like no environment', async () => {
    writeFileSync(own('prod'), '{}\n');
    await expect(release(['backend=2.0.0'], root)).rejects.toThrow(
      'app/images/prod.json is called like no environment',
    );
  });
});

describe('a promotion', () => {
  test('copies what we build from one environment to another, digests too, and says what that does', () => {
    const said = promote(['staging', 'production'], root, seedIn(root));
    expect(said).toContain(`backend 1.4.1 → 1.5.0@${DIGEST}\n`);
    expect(said).toContain('frontend 2.0.0 → 2.1.0\n');
    expect(said).toContain('docs was never released to staging.\n');
    expect(said).toMatch(/~ Deployment backend +rolls pods: image/);
    expect(pinnedBy('production')).toEqual({ backend: { tag: '1.5.0', digest: DIGEST }, frontend: { tag: '2.1.0' } });
    expectFresh();
    expect(promote(['staging', 'production'], root, seedIn(root))).toMatch(/ already\.\n[^]*Nothing to write\.$/);
  });

  test('is of some images alone, if they are named', () => {
    promote(['staging', 'production', 'frontend'], root, seedIn(root));
    expect(pinnedBy('production')).toEqual({ backend: { tag: '1.4.1' }, frontend: { tag: '2.1.0' } });
  });

  test.each([
    ['an image that is none', ['staging', 'production', 'backnd'], /backnd: image[^]*did you mean backend\?/],
    ['an image that we did not build', ['staging', 'production', 'redis'], /redis: image/],
    [
      'an environment that is none',
      ['staging', 'prod'],
      /^TO prod is no environment; allowed: local, staging, production/,
    ],
    ['one environment', ['staging'], /^TO is missing/],
    ['the same twice', ['staging', 'staging'], /runs what it runs/],
    [
      'an environment that shares all',
      ['staging', 'local'],
      /local pins no images of its own: write \{\}[^]*images: \{/,
    ],
  ])('of %s is refused, and nothing is written', (_, args, message) => {
    const before = readFiles(root);
    expect(() => promote(args, root, seedIn(root))).toThrow(message);
    expect(readFiles(root)).toEqual(before);
  });
});
