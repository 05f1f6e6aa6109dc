import type { ComposeEnvironment, Program, Resolved, Variable } from '../lib/model';
import { marker, type Rendered } from '../lib/output/generated-file';
import { toYaml } from '../lib/output/yaml';
import { backingServices } from './backing-services';
import { ordered, type ComposeFile, type ComposeService } from './compose-file';
import { NETWORK } from './container';
import { envExample } from './env-example';
import { programs } from './programs';
import { services } from './services';

/** A topology as one docker-compose.yml, with the .env.example that belongs to it. */
export function renderCompose(resolved: Resolved<ComposeEnvironment>): Rendered {
  const { environment } = resolved;
  const file = composeFile(resolved);
  const variables = programs(resolved).flatMap((program: Program): readonly Variable[] => program.variables);
  const head = marker(`lib/environments/${environment.name}.ts`);
  return {
    namespaces: 0,
    objects: Object.keys(file.services).length,
    files: [
      { path: `${environment.name}/docker-compose.yml`, content: head + toYaml(file) },
      { path: `${environment.name}/.env.example`, content: head + envExample(variables, environment) },
    ],
  };
}

/** The Compose file as data. */
export function composeFile(resolved: Resolved<ComposeEnvironment>): ComposeFile {
  const { environment, topology } = resolved;
  const all: Record<string, ComposeService> = {
    ...services(resolved),
    ...(Object.assign({}, ...topology.backing.map((b) => backingServices(b, environment))) as object),
  };
  const named = Object.values(all)
    .flatMap((s) => s.volumes ?? [])
    .filter((m) => m.type === 'volume');
  return {
    name: `${environment.application}-${environment.name}`,
    services: Object.fromEntries(Object.entries(all).map(([name, service]) => [name, ordered(service)])),
    networks: { [NETWORK]: {} },
    volumes: Object.fromEntries(named.map((mount) => [mount.source, {}])),
  };
}
