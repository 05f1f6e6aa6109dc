import { locate } from '../../compose/addresses';
import {
  partOf,
  type Address,
  type ComposeEnvironment,
  type ResolvedService,
  type Value,
  type Variable,
} from '../../lib/model';
import type { Stack } from './compose';
import type { Reached } from './leave-out';

const HERE = '127.0.0.1';

/** What a service asks for, of all that runs in containers. */
export const reachedBy = ({ program }: ResolvedService, environment: ComposeEnvironment): Reached[] =>
  program.variables
    .flatMap(({ value }) => addressesIn(value))
    .map(({ of }) => {
      const { host: service, port } = locate(of, environment);
      return { service, port };
    });

const addressesIn = (value: Value): Address[] => {
  if (value.kind === 'address') return [value];
  return value.kind === 'text' ? value.parts.flatMap((part) => (isAddress(part) ? [part] : [])) : [];
};

const isAddress = (part: string | { readonly kind: string }): part is Address =>
  typeof part !== 'string' && part.kind === 'address';

/**
 * The variables of a service for a run on this machine, where containers are at the ports that they are published on.
 *
 * @param written what its container would be given, with all that .env says filled in
 * @param stack what runs in containers
 */
export function hostVariables(
  { program: { variables } }: ResolvedService,
  environment: ComposeEnvironment,
  written: Readonly<Record<string, string | null>>,
  stack: Stack,
): Readonly<Record<string, string>> {
  const textOf = ({ name, value }: Variable): string => {
    switch (value.kind) {
      case 'address':
        return at(value);
      case 'text':
        return value.parts.map((part) => (typeof part === 'string' ? part : partText(part))).join('');
      case 'literal':
      case 'setting':
      case 'secret':
      case 'pod':
        return written[name] ?? '';
    }
  };
  const partText = (part: Address | { readonly kind: 'variable'; readonly name: string }): string => {
    if (part.kind === 'address') return at(part);
    const found = variables.find(({ name }) => name === part.name);
    return found === undefined ? '' : textOf(found);
  };
  const at = ({ of, part }: Address): string => {
    const location = locate(of, environment);
    const published = stack[location.host]?.ports?.find(({ target }) => target === location.port)?.published;
    return partOf(published === undefined ? location : { ...location, host: HERE, port: Number(published) }, part);
  };
  return Object.fromEntries(variables.map((one) => [one.name, textOf(one)]));
}
