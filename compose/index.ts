import { DefinitionError, fileOf, type ComposeEnvironment, type Resolved } from '../lib/model';
import type { Rendered, RenderedFile } from '../lib/output/generated-file';
import { toYaml } from '../lib/output/yaml';
import { projectName } from './addresses';
import { backingServices } from './backing-services';
import { backups } from './backups/backups';
import type { ComposeFile } from './compose-file';
import { configFiles, secretSources, type FileBeside } from './config-files';
import { NETWORK, volumesOf } from './container';
import { envExample } from './env-example';
import { forOthers } from './for-others';
import { hostPorts } from './host-ports';
import { monitoring } from './monitoring';
import { withPortVariables } from './port-variables';
import { router } from './router/router';
import { patchedServices, patchProblems } from './patches';
import { services } from './services';
import { entriesOfDefinition, type Entries } from './entry';

/**
 * A topology as one docker-compose.yml, with the .env.example and the configuration files that belong to it.
 *
 * @param folder where they are kept, from the root of the repository: sources are found from there
 * @throws DefinitionError for patches that meet no service
 */
export function renderCompose(resolved: Resolved<ComposeEnvironment>, folder: string): Rendered {
  const { environment } = resolved;
  const entries = entriesOf(resolved, folder);
  const problems = patchProblems(entries);
  if (problems.length > 0) throw new DefinitionError(problems);
  const programs = Object.values(entries).map(({ program }) => program);
  const variables = programs.map((program) => program.variables);
  const ports = Object.values(entries).flatMap((one) => one.ports ?? []);
  const file = ({ path, ...rest }: FileBeside): RenderedFile => ({
    path: `${environment.name}/${path}`,
    definedIn: fileOf(environment),
    ...rest,
  });
  return {
    namespaces: 0,
    objects: Object.keys(entries).length,
    files: [
      file({ path: 'docker-compose.yml', text: toYaml(composeFile(entries, environment)) }),
      file({ path: '.env.example', text: envExample(variables, ports, environment) }),
      ...configFiles(programs, environment).map(file),
    ],
  };
}

/** Everything that the file runs. */
export function entriesOf(resolved: Resolved<ComposeEnvironment>, folder: string): Entries {
  const { backing } = resolved;
  const { ports, routerPort } = hostPorts(resolved);
  const entries = {
    ...services(resolved, ports, folder),
    ...(Object.assign(
      {},
      ...backing.map((one) => entriesOfDefinition(one.backing, backingServices(one, ports, resolved, folder))),
    ) as Entries),
    ...backups(resolved),
    ...router(resolved, routerPort),
    ...monitoring(resolved),
  };
  return withPortVariables(forOthers(entries, resolved.environment), resolved);
}

/** The Compose file as data. */
export function composeFile(entries: Entries, environment: ComposeEnvironment): ComposeFile {
  const services = patchedServices(entries);
  const programs = Object.values(entries).map(({ program }) => program);
  const secrets = secretSources(programs);
  const made = volumesOf(programs);
  const mounts = Object.values(services)
    .flatMap((service) => service.volumes ?? [])
    .filter(({ type }) => type === 'volume');
  return {
    name: projectName(environment),
    services,
    networks: { [NETWORK]: {} },
    volumes: Object.fromEntries(mounts.map(({ source }) => [source, made[source] ?? {}])),
    ...(Object.keys(secrets).length === 0 ? {} : { secrets }),
  };
}
