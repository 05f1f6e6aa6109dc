import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Application, Environment, Images } from '../../../lib/model';
import { writeFiles } from '../../../lib/output/write-files';
import { synth } from '../../../synth';
import { release as command } from '../../../tools/release';
import { release as tool } from '../../../tools/release/release';
import { typed } from '../../fixtures/typed';
import { imagesText } from '../../../tools/release/images-file';
import type { AskDigest } from '../../../tools/release/registry';
import * as seed from '../../apps/seed';

const releaseOf = typed(command, tool);

/** The same environments with other images. */
export const withImages = (environments: readonly Environment[], images: Images): Environment[] =>
  environments.map((environment) => ({ ...environment, images }));

export const IMAGES_FILE = 'app/images.json';
export const IMAGES: Images = {
  frontend: { tag: '2.0.0' },
  backend: { tag: '1.4.1', digest: `sha256:${'a'.repeat(64)}` },
  postgres: { repository: 'docker.io/library/postgres', tag: '18.6' },
  redis: { repository: 'docker.io/library/redis', tag: '8.10.1' },
  versitygw: { repository: 'ghcr.io/versity/versitygw', tag: 'v1.8.0' },
  caddy: { repository: 'docker.io/library/caddy', tag: '2.11.4' },
  'postgres-cluster': { repository: 'ghcr.io/cloudnative-pg/postgresql', tag: '18.4-standard-trixie' },
  pgbouncer: { repository: 'ghcr.io/cloudnative-pg/pgbouncer', tag: '1.25.1' },
  'redis-exporter': { repository: 'docker.io/oliver006/redis_exporter', tag: 'v1.88.0' },
  prometheus: { repository: 'quay.io/prometheus/prometheus', tag: 'v3.15.0' },
  grafana: { repository: 'docker.io/grafana/grafana', tag: '13.2.3' },
};
export const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** What a synth of the seed with these images writes. */
export const filesWith = (images: Images, folder: string) =>
  synth({ ...seed, environments: withImages(seed.environments, images), root: folder }).flatMap(({ files }) => files);

/** The seed with the images that are pinned in a folder. */
export const seedIn = (folder: string): Application => ({
  ...seed,
  environments: seed.environments.map((environment) => {
    const path = join(folder, 'app/images', `${environment.name}.json`);
    const own = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Images) : {};
    return { ...environment, images: { ...imagesIn(folder), ...own } };
  }),
});

/** A release of the seed; registries can not be reached. */
export const release = async (
  args: readonly string[],
  folder: string,
  application: Application = seedIn(folder),
  ask: AskDigest = () => Promise.resolve({ unknown: 'nobody is there' }),
) => releaseOf(args, folder, application, ask);

/** A folder with what a release reads and writes, fresh. */
export function checkout(): string {
  const root = mkdtempSync(join(tmpdir(), 'release-'));
  mkdirSync(join(root, 'app'));
  writeFileSync(join(root, IMAGES_FILE), imagesText(IMAGES));
  writeFiles(join(root, 'dist'), filesWith(IMAGES, root));
  return root;
}

/** The images that are pinned in it now. */
export const imagesIn = (root: string): Images => JSON.parse(readFileSync(join(root, IMAGES_FILE), 'utf8')) as Images;
