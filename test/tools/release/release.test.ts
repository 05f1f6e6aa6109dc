import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environments } from '../../../lib/environments';
import { withImages } from '../../../lib/environments/with-images';
import { topologyOf, type Images } from '../../../lib/model';
import { writeFiles } from '../../../lib/output/write-files';
import * as services from '../../../lib/services';
import { synth } from '../../../synth';
import { readFiles } from '../../../proof/invariants/dist';
import { release } from '../../../tools/release';
import { imagesText } from '../../../tools/release/images-file';

const IMAGES: Images = {
  frontend: { tag: '2.0.0' },
  backend: { tag: '1.4.1', digest: `sha256:${'a'.repeat(64)}` },
  postgres: { repository: 'docker.io/library/postgres', tag: '18.6' },
  redis: { repository: 'docker.io/library/redis', tag: '8.10.1' },
  minio: { repository: 'quay.io/minio/minio', tag: 'RELEASE.2025-09-07T16-13-09Z' },
  'postgres-cluster': { repository: 'ghcr.io/cloudnative-pg/postgresql', tag: '18.4-standard-trixie' },
  pgbouncer: { repository: 'ghcr.io/cloudnative-pg/pgbouncer', tag: '1.25.1' },
  'redis-exporter': { repository: 'docker.io/oliver006/redis_exporter', tag: 'v1.88.0' },
  prometheus: { repository: 'quay.io/prometheus/prometheus', tag: 'v3.15.0' },
  grafana: { repository: 'docker.io/grafana/grafana', tag: '13.2.3' },
};
const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

const topology = topologyOf(services);
const before = synth(topology, withImages(environments, IMAGES)).flatMap(({ files }) => files);

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'release-'));
  writeFileSync(join(root, 'images.json'), imagesText(IMAGES));
  writeFiles(join(root, 'dist'), before);
});
afterEach(() => rmSync(root, { recursive: true }));

const written = () => readFiles(root);
const images = () => JSON.parse(readFileSync(join(root, 'images.json'), 'utf8')) as Images;
const deployment = () => readFileSync(join(root, 'dist/production/backend/Deployment.backend.yaml'), 'utf8');

describe('a release', () => {
  test('changes the image everywhere it runs, and says what that does', () => {
    const said = release(['backend=1.4.2'], root);
    expect(images()['backend']).toEqual({ tag: '1.4.2' });
    expect(deployment()).toContain('image: ghcr.io/example/backend:1.4.2\n');
    expect(said).toMatch(/^backend 1\.4\.1@sha256:a+ → 1\.4\.2\n\nAgainst dist\/ before: \d+ changed; /);
    expect(said).toMatch(/~ Deployment backend +rolls pods: image/);
    expect(said).toMatch(/~ Deployment worker +rolls pods: image/);
    expect(said).toMatch(/~ Job backend-migrations +runs again/);
    expect(said).toMatch(/\nstaging\n/);
    expect(said).not.toContain('frontend');
  });

  test('changes nothing but the lines of what is released', () => {
    release(['backend=1.4.2'], root);
    const entries = (text: string) =>
      text.split('\n').filter((line) => !line.includes('"backend"') && !line.includes('digest'));
    expect(readFileSync(join(root, 'images.json'), 'utf8')).toBe(imagesText({ ...IMAGES, backend: { tag: '1.4.2' } }));
    expect(entries(readFileSync(join(root, 'images.json'), 'utf8'))).toEqual(entries(imagesText(IMAGES)));
  });

  test('pins a digest, and keeps the repository', () => {
    release([`redis=8.10.2@${DIGEST}`], root);
    expect(images()['redis']).toEqual({ repository: 'docker.io/library/redis', tag: '8.10.2', digest: DIGEST });
    expect(readFileSync(join(root, 'dist/production/worker/StatefulSet.redis.yaml'), 'utf8')).toContain(
      `image: docker.io/library/redis:8.10.2@${DIGEST}\n`,
    );
  });

  test('takes several at once', () => {
    const said = release(['backend=1.4.2', 'frontend=2.0.1'], root);
    expect(said).toMatch(/^backend .* → 1\.4\.2\nfrontend 2\.0\.0 → 2\.0\.1\n/);
    expect(images()).toMatchObject({ backend: { tag: '1.4.2' }, frontend: { tag: '2.0.1' } });
  });

  test('appends the image of a service that was never released', () => {
    expect(release(['docs=1.0.0'], root)).toMatch(/^docs \(never released\) → 1\.0\.0\n/);
    expect(Object.keys(images())).toEqual([...Object.keys(IMAGES), 'docs']);
    expect(images()['docs']).toEqual({ tag: '1.0.0' });
  });

  test('leaves dist/ as a synth with these images would write it', () => {
    release(['backend=1.4.2'], root);
    const fresh = synth(topology, withImages(environments, images())).flatMap(({ files }) => files);
    expect(Object.fromEntries(readFiles(join(root, 'dist')).map(({ path, text }) => [path, text]))).toEqual(
      Object.fromEntries(fresh.map(({ path, content }) => [path, content])),
    );
  });

  test('of what runs already says so and writes nothing', () => {
    const unchanged = written();
    expect(release(['frontend=2.0.0'], root)).toBe('frontend is 2.0.0 already.\nNothing to write.');
    expect(release([`backend=1.4.1@sha256:${'a'.repeat(64)}`], root)).toMatch(/ already\.\nNothing to write\.$/);
    expect(written()).toEqual(unchanged);
  });

  test('that is undone leaves everything as it was', () => {
    const unchanged = written();
    release(['frontend=2.0.1'], root);
    expect(written()).not.toEqual(unchanged);
    release(['frontend=2.0.0'], root);
    expect(written()).toEqual(unchanged);
  });
});

describe('a release that can not be', () => {
  test.each([
    [
      'an unknown image',
      ['backhand=1.4.2'],
      /backhand: image\n +given +"backhand"\n +allowed +frontend, backend, [^]*, docs/,
    ],
    ['a service that runs the image of another', ['worker=1.4.2'], /worker runs the image backend: release that/],
    ['latest', ['backend=latest'], /backend: images\.json tag\n +given +"latest"\n +allowed .*; not "latest"/],
    ['no tag', ['backend='], /backend: images\.json tag\n +given +""/],
    ['a whole reference', ['backend=ghcr.io/example/backend:1.4.2'], /backend: images\.json tag/],
    [
      'half a digest',
      ['backend=1.4.2@sha256:abc'],
      /backend: images\.json digest\n +given +"sha256:abc"\n +allowed +"sha256:" and 64/,
    ],
    ['an empty digest', ['backend=1.4.2@'], /backend: images\.json digest\n +given +""/],
    ['no version', ['backend'], /backend: argument\n[^]*NAME=TAG or NAME=TAG@sha256:DIGEST[^]*e\.g\. backend=1\.4\.2/],
    ['an option', ['--dry-run'], /--dry-run: argument/],
    [
      'two versions',
      ['backend=1.4.2', 'backend=1.4.3'],
      /given +\["backend=1\.4\.2","backend=1\.4\.3"\]\n +allowed +one version/,
    ],
    ['a name that every object has', ['toString=1.0.0'], /toString: image/],
    [
      'nothing',
      [],
      /^npm run release -- [^]*The images and their versions:\n[^]* backend +1\.4\.1@sha256:a+ {2}\(worker too\)\n/,
    ],
  ])('writes nothing and says what is allowed: %s', (_, args, message) => {
    const unchanged = written();
    expect(() => release(args, root)).toThrow(message);
    expect(written()).toEqual(unchanged);
  });

  test('says everything at once', () => {
    expect(() => release(['worker=1', 'backend=latest', 'redis=1@x'], root)).toThrow(
      /^3 problems .*nothing was written/,
    );
  });

  test('writes nothing when the definitions are not valid with it', () => {
    const unchanged = written();
    const broken = withImages(environments, IMAGES).map((environment) => ({ ...environment, registry: '' }));
    const twins = [...broken, ...broken];
    expect(() => release(['backend=1.4.2'], root, { topology, environments: twins })).toThrow(/nothing was written/);
    expect(written()).toEqual(unchanged);
  });

  test('writes nothing when a foreign file stands in dist/', () => {
    writeFileSync(
      join(root, 'dist/production/backend/Deployment.backend.yaml'),
      'kind: Deployment\napiVersion: apps/v1\nmetadata: { name: backend, namespace: backend }\n',
    );
    const unchanged = written();
    expect(() => release(['backend=1.4.2'], root)).toThrow(/not generated, so not overwritten/);
    expect(written()).toEqual(unchanged);
  });
});
