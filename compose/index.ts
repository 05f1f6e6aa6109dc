import type { ComposeEnvironment, Resolved } from '../lib/model';
import { marked, type GeneratedFile, type Rendered } from '../lib/output/generated-file';
import { toYaml } from '../lib/output/yaml';
import { backingServices } from './backing-services';
import { ordered, type ComposeFile, type ComposeService } from './compose-file';
import { envExample } from './env-example';
import { configPath, NETWORK } from './container';
import { monitoring } from './monitoring';
import { programs } from './programs';
import { services } from './services';

/** A topology as one docker-compose.yml, with the .env.example that belongs to it. */
export function renderCompose(resolved: Resolved<ComposeEnvironment>): Rendered {
  const { environment } = resolved;
  const compose = composeFile(resolved);
  const all = programs(resolved);
  const variables = all.flatMap((program) => program.variables);
  const source = `lib/environments/${environment.name}.ts`;
  const file = (path: string, content: string): GeneratedFile => ({
    path: `${environment.name}/${path}`,
    content: marked(path, content, source),
  });
  return {
    namespaces: 0,
    objects: Object.keys(compose.services).length,
    files: [
      file('docker-compose.yml', toYaml(compose)),
      file('.env.example', envExample(variables, environment)),
      ...all.flatMap((program) =>
        program.config.flatMap((folder) =>
          Object.entries(folder.files).map(([name, text]) => file(`${configPath(program, folder)}/${name}`, text)),
        ),
      ),
    ],
  };
}

/** The Compose file as data. */
export function composeFile(resolved: Resolved<ComposeEnvironment>): ComposeFile {
  const { environment, topology } = resolved;
  const all: Record<string, ComposeService> = {
    ...services(resolved),
    ...(Object.assign({}, ...topology.backing.map((b) => backingServices(b, environment))) as object),
    ...monitoring(resolved),
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
