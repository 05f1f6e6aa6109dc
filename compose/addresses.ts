import {
  partOf,
  type Address,
  type ComposeEnvironment,
  type Definition,
  type Endpoint,
  type Location,
} from '../lib/model';
import { MINIO } from '../lib/programs/minio';

/** Name of the Compose service that runs a definition, or undefined for what lies outside. */
export function composeName(definition: Definition): string | undefined {
  switch (definition.kind) {
    case 'service':
    case 'postgres':
    case 'redis':
      return definition.name;
    case 'objectStorage':
      return MINIO;
    case 'oidc':
      return undefined;
  }
}

/** An address as text: hosts are the names of Compose services, which the network's own DNS knows. */
export const addressText = ({ of, part }: Address, environment: ComposeEnvironment): string =>
  partOf(locate(of, environment), part);

function locate({ of, name }: Endpoint, environment: ComposeEnvironment): Location {
  switch (of.kind) {
    case 'service':
      return { scheme: 'http', host: of.name, port: of.ports[name] ?? 0 };
    case 'postgres':
      return { scheme: 'postgresql', host: of.name, port: of.port };
    case 'redis':
      return { scheme: 'redis', host: of.name, port: of.port };
    case 'objectStorage':
      return { scheme: 'http', host: MINIO, port: of.local.port };
    case 'oidc':
      return { scheme: 'https', host: new URL(environment.identity.issuer).host, port: 443 };
  }
}
