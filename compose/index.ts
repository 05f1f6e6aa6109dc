import type { ComposeEnvironment, Resolved } from '../lib/model';
import { marked, type GeneratedFile, type Rendered } from '../lib/output/generated-file';
import { toYaml } from '../lib/output/yaml';
import { backingServices } from './backing-services';
import { ordered, type ComposeFile } from './compose-file';
import { configPath, NETWORK } from './container';
import { envExample } from './env-example';
import { monitoring } from './monitoring';
import { services } from './services';
import type { Units } from './unit';

/** A topology as one docker-compose.yml, with the .env.example and the configuration files that belong to it. */
export function renderCompose(resolved: Resolved<ComposeEnvironment>): Rendered {
  const { environment } = resolved;
  const units = unitsOf(resolved);
  const programs = Object.values(units).map(({ program }) => program);
  const variables = programs.flatMap((program) => program.variables);
  const source = `lib/environments/${environment.name}.ts`;
  const file = (path: string, content: string): GeneratedFile => ({
    path: `${environment.name}/${path}`,
    content: marked(path, content, source),
  });
  return {
    namespaces: 0,
    objects: Object.keys(units).length,
    files: [
      file('docker-compose.yml', toYaml(composeFile(units, environment))),
      file('.env.example', envExample(variables, environment)),
      ...programs.flatMap((program) =>
        program.config.flatMap((folder) =>
          Object.entries(folder.files).map(([name, text]) => file(`${configPath(program, folder)}/${name}`, text)),
        ),
      ),
    ],
  };
}

/** Everything that the file runs. */
export function unitsOf(resolved: Resolved<ComposeEnvironment>): Units {
  const { environment, topology } = resolved;
  return {
    ...services(resolved),
    ...(Object.assign({}, ...topology.backing.map((b) => backingServices(b, environment))) as Units),
    ...monitoring(resolved),
  };
}

/** The Compose file as data. */
export function composeFile(units: Units, { application, name }: ComposeEnvironment): ComposeFile {
  const entries = Object.entries(units);
  const volumes = entries.flatMap(([, { service }]) => service.volumes ?? []).filter((m) => m.type === 'volume');
  return {
    name: `${application}-${name}`,
    services: Object.fromEntries(entries.map(([key, { service }]) => [key, ordered(service)])),
    networks: { [NETWORK]: {} },
    volumes: Object.fromEntries(volumes.map((mount) => [mount.source, {}])),
  };
}
