import { companionsOf, resolve, type Definitions, type Problem, type Program } from '../lib/model';

/** Folders that images declare as volumes, by the end of the image's name: the VOLUME lines of their Dockerfiles. */
const DECLARED: readonly (readonly [image: RegExp, path: string])[] = [
  [/(^|\/)postgres:(?:\D|[1-9]\D|1[0-7]\b)/, '/var/lib/postgresql/data'],
  [/(^|\/)postgres:(?:1[89]|[2-9]\d)/, '/var/lib/postgresql'],
  [/(^|\/)(redis|valkey):/, '/data'],
  [/(^|\/)rabbitmq:/, '/var/lib/rabbitmq'],
  [/\/prometheus:v/, '/prometheus'],
  [/\/alertmanager:v/, '/alertmanager'],
];

/**
 * Where an image declares a volume, a program has a folder. Docker would make one without a name for each container, which
 * nobody finds again and nothing removes.
 *
 * @see https://docs.docker.com/reference/dockerfile/#volume
 */
export function* imageVolumes({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments.filter(({ target }) => target === 'compose')) {
    const { services, jobs, backing } = resolve(topology, environment);
    for (const { service, program, init, sidecars } of services) {
      yield* unnamed(service.name, 'volumes', program);
      const fields = companionsOf(service).map(({ prefix }) => `${prefix}volumes`);
      for (const [i, one] of [...init, ...sidecars].entries()) yield* unnamed(service.name, fields[i] ?? '', one);
    }
    for (const { job, program } of jobs) yield* unnamed(job.name, 'volumes', program);
    for (const { backing: one, form } of backing)
      if (one.kind === 'server' && form.kind === 'server') yield* unnamed(one.name, 'volume', form.program);
  }
}

function* unnamed(subject: string, field: string, { image, volumes }: Program): Iterable<Problem> {
  for (const [, path] of DECLARED.filter(([of]) => of.test(image))) {
    if (volumes.some((volume) => volume.path === path)) continue;
    const scratch = `scratch('data', '${path}', 64)`;
    yield {
      subject,
      field,
      given: `nothing at ${path}`,
      allowed: `a folder at ${path}, where ${image} has a volume that would have no name`,
      fix:
        field === 'volume'
          ? `write volume: { path: '${path}', sizeGiB: 1 }, or scratch: [${scratch}] if nothing is kept`
          : `add ${scratch}: what runs there keeps nothing`,
    };
  }
}
