import { companionsOf, type Companion } from './companion';
import type { Environment } from './environment';
import { foldersOf } from './files';
import { imageReference } from './image';
import { companionName } from './naming';
import type { Program } from './program';
import type { Service } from './service';
import { variablesFrom } from './value';

/** The programs beside that of a service, in its pods. */
export interface Company {
  /** Each runs to its end before the next begins, and all of them before anything else. */
  readonly init: readonly Program[];
  readonly sidecars: readonly Program[];
}

export function companyOf(service: Service, environment: Environment): Company {
  const programs = (field: keyof Company) =>
    companionsOf({ [field]: service[field] ?? {} }).map((one) => programOf(service, one, environment));
  return { init: programs('init'), sidecars: programs('sidecars') };
}

function programOf(service: Service, { key, props }: Companion, environment: Environment): Program {
  const { image, resources, entrypoint, args, env, volumes = [], user = service.user } = props;
  const { ports = {}, probes, runtime = 'bash', drainSeconds = 5 } = props;
  return {
    name: companionName(service, key),
    image: imageReference(environment.images, environment.registry, image),
    ...(entrypoint === undefined ? {} : { entrypoint }),
    ...(args === undefined ? {} : { args }),
    user,
    ports,
    variables: variablesFrom(env),
    ...(probes === undefined ? {} : { probes }),
    runtime,
    resources,
    volumes,
    config: foldersOf(props),
    drainSeconds,
  };
}
