import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { readComposeFile, type ComposeFile, type ServiceDefinition } from './stack';

/** Local images by the last part of the name that a Compose file gives: `redis` for docker.io/library/redis:8.10.1. */
export type Images = Readonly<Record<string, string>>;

/** What stands in for the official images where no registry can be reached (see images.sh). */
export const STAND_INS: Images = {
  postgres: 'topology-e2e/postgres:17',
  redis: 'topology-e2e/redis:8.0',
  versitygw: 'topology-e2e/versitygw:v1.8.0',
  pgbouncer: 'topology-e2e/pgbouncer:1.24',
  caddy: 'topology-e2e/caddy:2.11.4',
  restic: 'topology-e2e/restic:0.19.1',
  prometheus: 'topology-e2e/prometheus:2.53',
  alertmanager: 'topology-e2e/alertmanager:0.28',
  redis_exporter: 'topology-e2e/redis_exporter:1.69',
};

/** The same for the images that Dockerfiles of the sample application and of the engine start from, by build argument. */
const BASES = {
  PYTHON: 'topology-e2e/python:3.13',
  NGINX: 'topology-e2e/nginx:1.26',
  NODE: 'topology-e2e/node:24',
};

const shortName = (image: string): string => image.split('/').pop()?.split(':')[0] ?? '';

/** The images that a Compose file builds: what another environment pulls under the same short names. */
export const builtBy = (file: ComposeFile): Images =>
  Object.fromEntries(
    Object.values(file.services).flatMap(({ build, image = '' }) => (build ? [[shortName(image), image]] : [])),
  );

/** A Compose file to lay over `file`: it selects `images`, and bases to build on, and changes nothing else. */
export function overrideFor(file: ComposeFile, images: Images): object {
  const replacement = ({ build, image = '' }: ServiceDefinition): object | undefined => {
    if (build) return { build: { args: BASES } };
    const name = images[shortName(image)];
    return name === undefined ? undefined : { image: name };
  };
  const changes = Object.entries(file.services).flatMap(([name, service]) => {
    const change = replacement(service);
    return change ? [[name, change] as const] : [];
  });
  return { services: Object.fromEntries(changes) };
}

if (require.main === module) {
  const [from, to] = process.argv.slice(2);
  if (!from || !to) throw new Error('usage: ts-node override.ts COMPOSE-FILE OVERRIDE-FILE');
  writeFileSync(to, stringify(overrideFor(readComposeFile(from), STAND_INS)));
}
