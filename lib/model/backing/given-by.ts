import { endpointOf, type Endpoint } from '../connection';
import type { Environment } from '../environment';
import { own } from '../own';
import type { Service } from '../service';
import {
  address,
  here,
  type Offer,
  type OfferedPart,
  type SecretKey,
  type TextPart,
  type Value,
  type Variable,
} from '../value';
import type { BackingService } from './backing-service';
import type { External } from './external';
import type { Given } from './given';
import { storageGives } from './object-storage-gives';
import { oidcGives } from './oidc-gives';
import { postgresGives } from './postgres-gives';
import { redisGives } from './redis-gives';
import type { Server } from './server';

/** `user-service` as part of a variable name. */
export const upperSnake = (name: string): string => name.toUpperCase().replace(/-/g, '_');

/** What an endpoint gives in an environment. */
export function givenBy(endpoint: Endpoint, environment: Environment): Given {
  const { of } = endpoint;
  switch (of.kind) {
    case 'service':
      return portGives(endpoint as Endpoint<typeof of>);
    case 'server':
    case 'external':
      return serverGives(endpoint as Endpoint<typeof of>);
    case 'postgres':
      return postgresGives(endpoint as Endpoint<typeof of>, environment);
    case 'redis':
      return redisGives(of, environment);
    case 'objectStorage':
      return storageGives(of, environment);
    case 'oidc':
      return oidcGives(endpoint as Endpoint<typeof of>, environment);
  }
}

/** BACKEND_URL for the first port of `backend`, BACKEND_ADMIN_URL for its port `admin`; host and port for the asking. */
function portGives(endpoint: Endpoint<Service | Server | External>): Given {
  const { of, name } = endpoint;
  const first = endpointOf(of).name === name;
  const prefix = upperSnake(first ? of.name : `${of.name}-${name}`);
  return {
    variables: { [`${prefix}_URL`]: here('url') },
    parts: { [`${prefix}_HOST`]: here('host'), [`${prefix}_PORT`]: here('port') },
  };
}

/** What its author says that it gives, else what a port gives. */
function serverGives(endpoint: Endpoint<Server | External>): Given {
  const { gives } = endpoint.of;
  const { variables, parts } = portGives(endpoint);
  if (gives === undefined) return { variables, parts };
  const said = Object.entries(gives).map(([name, value]): [string, Offer] => [
    name,
    typeof value === 'string' ? { kind: 'literal', value } : value,
  ]);
  return { variables: Object.fromEntries(said), parts: { ...variables, ...parts } };
}

/**
 * The variables that a connection gives its client, under the client's own names: the contract between this topology and
 * the programs in it.
 */
export function variablesOf(endpoint: Endpoint<Service | BackingService>, environment: Environment): Variable[] {
  const { variables, parts } = givenBy(endpoint, environment);
  const { names = {} } = endpoint;
  const asked = Object.entries(parts).filter(([name]) => Object.hasOwn(names, name) && !Object.hasOwn(variables, name));
  const renamed = (name: string): string => own(names, name) ?? name;
  const filled = (part: OfferedPart): TextPart => {
    if (typeof part === 'string') return part;
    switch (part.kind) {
      case 'here':
        return address(endpoint, part.part);
      case 'variable':
        return { ...part, name: renamed(part.name) };
      case 'address':
        return part;
    }
  };
  const valueOf = (offer: Offer): Value => {
    switch (offer.kind) {
      case 'here':
        return address(endpoint, offer.part);
      case 'text':
        return { kind: 'text', parts: offer.parts.map(filled) };
      case 'literal':
      case 'secret':
      case 'setting':
        return offer;
    }
  };
  return [...Object.entries(variables), ...asked].map(([name, offer]) => ({
    name: renamed(name),
    value: valueOf(offer),
  }));
}

/** What all connections of a client give it. Two endpoints may give one thing: what is given twice alike is given once. */
export function connectionVariables(connects: readonly Endpoint[], environment: Environment): Variable[] {
  const given: Variable[] = [];
  for (const variable of connects.flatMap((endpoint) => variablesOf(endpoint, environment))) {
    if (!given.some((known) => isSame(known, variable))) given.push(variable);
  }
  return given;
}

const isSame = (a: Variable, b: Variable): boolean =>
  a.name === b.name &&
  ((a.value.kind === 'secret' && b.value.kind === 'secret' && isSameKey(a.value, b.value)) ||
    (a.value.kind === 'literal' && b.value.kind === 'literal' && a.value.value === b.value.value));

const isSameKey = (a: SecretKey, b: SecretKey): boolean => a.secret === b.secret && a.key === b.key;
