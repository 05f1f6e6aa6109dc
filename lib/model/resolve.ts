import type { BackingService } from './backing/backing-service';
import { formOf } from './backing/form-of';
import type { Form } from './backing/forms';
import { jobsOf, variablesOfClient } from './client';
import { companyOf, type Company } from './companion-programs';
import type { Environment } from './environment';
import { foldersOf } from './files';
import { imageReference } from './image';
import { inEnvironment } from './in-environment';
import type { Job } from './job';
import type { Program } from './program';
import type { Scaling } from './scaling';
import type { Service } from './service';
import type { Topology } from './topology';

/** A service with everything that its environment decides. */
export interface ResolvedService extends Company {
  readonly service: Service;
  readonly program: Program;
  readonly scaling: Scaling;
}

/** A job likewise: one that was defined, or the migrations of a service. */
export interface ResolvedJob {
  readonly job: Job;
  readonly program: Program;
}

/** A backing service as it is had in the environment. */
export interface ResolvedBacking<B extends BackingService = BackingService, F extends Form = Form> {
  readonly backing: B;
  readonly form: F;
}

/** A topology in one environment: all that a renderer needs. */
export interface Resolved<E extends Environment = Environment> {
  readonly environment: E;
  readonly topology: Topology;
  readonly services: readonly ResolvedService[];
  readonly jobs: readonly ResolvedJob[];
  readonly backing: readonly ResolvedBacking[];
}

export function resolve<E extends Environment>(defined: Topology, definedFor: E): Resolved<E> {
  const { topology, environment } = inEnvironment(defined, definedFor);
  return {
    environment,
    topology,
    services: topology.services.map((service) => ({
      service,
      program: {
        ...programOf(service, environment),
        ports: service.ports,
        ...(service.probes === undefined ? {} : { probes: service.probes }),
      },
      scaling: service.scaling,
      ...companyOf(service, environment),
    })),
    jobs: jobsOf(topology).map((job) => ({ job, program: programOf(job, environment) })),
    backing: topology.backing.map((backing) => ({ backing, form: formOf(backing, environment) })),
  };
}

function programOf(client: Service | Job, environment: Environment): Program {
  const { name, user, runtime, resources, volumes, drainSeconds, entrypoint, args } = client;
  return {
    name,
    image: imageReference(environment.images, environment.registry, client.image),
    user,
    ports: {},
    runtime,
    resources,
    volumes,
    config: foldersOf(client, client.kind === 'job' ? client.migrates?.name : undefined),
    drainSeconds,
    variables: variablesOfClient(client, environment),
    ...(entrypoint === undefined ? {} : { entrypoint }),
    ...(args === undefined ? {} : { args }),
  };
}
