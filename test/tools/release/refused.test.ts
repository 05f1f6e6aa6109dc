import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../../proof/invariants/dist';
import * as seed from '../../apps/seed';
import { checkout, IMAGES, release, withImages } from './checkout';

// One folder for all: none of them writes into it.
const root = checkout();
const unchanged = readFiles(root);
afterAll(() => rmSync(root, { recursive: true }));

const written = () => readFiles(root);

describe('a release that can not be', () => {
  test.each([
    [
      'an unknown image',
      ['backhand=1.4.2'],
      /backhand: image\n +given +"backhand"\n +allowed +frontend, backend, [^]*, docs/,
    ],
    ['a service that runs the image of another', ['worker=1.4.2'], /worker runs the image backend: release that/],
    ['latest', ['backend=latest'], /backend: tag\n +given +"latest"\n +allowed .*; not "latest"/],
    ['no tag', ['backend='], /backend: tag\n +given +""/],
    ['a whole reference', ['backend=ghcr.io/example/backend:1.4.2'], /backend: tag/],
    [
      'half a digest',
      ['backend=1.4.2@sha256:abc'],
      /backend: digest\n +given +"sha256:abc"\n +allowed +"sha256:" and 64/,
    ],
    ['an empty digest', ['backend=1.4.2@'], /backend: digest\n +given +""/],
    ['no version', ['backend'], /backend: argument\n[^]*NAME=TAG or NAME=TAG@sha256:DIGEST[^]*e\.g\. backend=1\.4\.2/],
    ['an option', ['--dry-run'], /^--dry-run is no option of npm run release$/],
    ['digests, and none', ['--digests', '--no-digest'], /exclude each other/],
    [
      'an environment that is none',
      ['backend=1.4.2', '--env', 'prod'],
      /--env prod is no environment; allowed: local, /,
    ],
    [
      'two versions',
      ['backend=1.4.2', 'backend=1.4.3'],
      /given +\["backend=1\.4\.2","backend=1\.4\.3"\]\n +allowed +one version/,
    ],
    ['a name that every object has', ['toString=1.0.0'], /toString: image/],
    [
      'nothing',
      [],
      /^IMAGE is missing\n\nThe images and their versions:\n[^]* backend +1\.4\.1@sha256:a+ {2}\(worker too\)\n/,
    ],
  ])('writes nothing and says what is allowed: %s', async (_, args, message) => {
    await expect(release(args, root)).rejects.toThrow(message);
    expect(written()).toEqual(unchanged);
  });

  test('says everything at once', async () => {
    const said = await release(['worker=1', 'backend=latest', 'redis=1@x'], root).catch(
      (error: Error) => error.message,
    );
    for (const one of ['worker: image', 'backend: tag', 'redis: digest']) expect(said).toContain(one);
  });

  test('writes nothing when the definitions are not valid with it', async () => {
    const broken = withImages(seed.environments, IMAGES).map((environment) => ({ ...environment, registry: '' }));
    const twins = [...broken, ...broken];
    await expect(release(['backend=1.4.2'], root, { ...seed, environments: twins })).rejects.toThrow(
      /nothing was written/,
    );
    expect(written()).toEqual(unchanged);
  });

  test('writes nothing when a foreign file stands in dist/', async () => {
    writeFileSync(
      join(root, 'dist/production/backend/Deployment.backend.yaml'),
      'kind: Deployment\napiVersion: apps/v1\nmetadata: { name: backend, namespace: backend }\n',
    );
    const before = written();
    await expect(release(['backend=1.4.2'], root)).rejects.toThrow(/not generated, so not overwritten/);
    expect(written()).toEqual(before);
  });
});
