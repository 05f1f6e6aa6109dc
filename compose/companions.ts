import type { ComposeEnvironment, Program, Resolved, ResolvedService } from '../lib/model';
import type { ComposeService } from './compose-file';
import { container, oneShot } from './container';
import { completed, dependenciesOf, type Dependencies } from './dependencies';
import { entry, type Entries } from './entry';
import { imageOrBuild, liveMounts } from './from-source';

type Compose = Resolved<ComposeEnvironment>;

/**
 * The programs that stand beside a service. A step runs to its end once what the service needs is there, and the next one
 * after it; a sidecar is in the network of the service, which must be there first.
 */
export function companions({ service, init, sidecars }: ResolvedService, resolved: Compose, folder: string): Entries {
  const { name, profile } = service;
  const { environment } = resolved;
  const needs = dependenciesOf(service, resolved);
  const written = (program: Program, own: ComposeService): Entries =>
    entry(
      program,
      {
        ...own,
        ...fromItsImage(program.name, own, resolved, folder),
        ...(profile === undefined ? {} : { profiles: [profile] }),
      },
      service,
    );
  const all = [
    ...init.map((program, i) =>
      written(program, {
        ...oneShot(program, environment, name),
        depends_on: { ...needs, ...completed(lastOf(init.slice(0, i))) },
      }),
    ),
    ...sidecars.map((program) => {
      const { networks: _, ...own } = container(program, environment, name);
      const depends_on = { [name]: { condition: 'service_started' } } as const;
      return written(program, { ...own, network_mode: `service:${name}`, depends_on });
    }),
  ];
  return Object.assign({}, ...all) as Entries;
}

/** What a service waits for besides what it connects to: its last step, which has waited for those before it. */
export const afterSteps = ({ init }: ResolvedService): Dependencies => completed(lastOf(init));

const lastOf = (programs: readonly Program[]): string[] => programs.slice(-1).map(({ name }) => name);

/** An image that a service or job is built as is built here too, and sees the same source. */
function fromItsImage(
  name: string,
  { image, volumes = [] }: ComposeService,
  { services, jobs, environment }: Compose,
  folder: string,
): Pick<ComposeService, 'image' | 'build' | 'volumes'> {
  const built = [
    ...services.map(({ service: definition, program }) => ({ definition, program })),
    ...jobs.map(({ job: definition, program }) => ({ definition, program })),
  ].find(({ program }) => program.image === image)?.definition;
  if (built === undefined) return { image };
  return {
    ...imageOrBuild({ ...built, name }, image, environment, folder),
    volumes: [...volumes, ...liveMounts(built, environment, folder)],
  };
}
