import {
  followedBy,
  endpointName,
  own,
  partOf,
  secretFiles,
  secretKeys,
  variablesOf,
  type Client,
  type Environment,
  type Program,
  type TextPart,
  type Value,
} from '../../lib/model';
import { section, type Fact } from './fact';
import type { Target } from './target';

/** The variables of a program, and its secrets: never a value of these. */
export function variableFacts(
  program: Program,
  client: Client | undefined,
  environment: Environment,
  target: Target,
): Fact[] {
  const keys = [...secretKeys(program.variables), ...secretFiles(program.config).map(({ key }) => key)];
  return [
    ...section(
      'variables',
      program.variables.map(({ name, value }) => [name, valueText(value, target), originOf(name, client, environment)]),
    ),
    ...section(
      'files',
      secretFiles(program.config).map(({ path, key }) => [path, secretText(key)]),
    ),
    ...section('secrets', [
      ...new Map(
        keys.map((key) => [secretText(key), [`${key.secret}/${key.key}`, target.keptAt(key)] as const]),
      ).values(),
    ]),
  ];
}

const secretText = ({ secret, key, optional }: { secret: string; key: string; optional?: boolean }): string =>
  `secret ${secret}/${key}${optional === true ? ', optional' : ''}`;

function valueText(value: Value, target: Target): string {
  switch (value.kind) {
    case 'literal':
      return value.value;
    case 'setting':
      return target.settingOf(value);
    case 'address':
      return partText(value, target);
    case 'secret':
      return secretText(value);
    case 'pod':
      return `${value.field} of the pod`;
    case 'text':
      return value.parts.map((part) => partText(part, target)).join('');
  }
}

function partText(part: TextPart, { locate }: Target): string {
  if (typeof part === 'string') return part;
  return part.kind === 'variable' ? `$${part.name}` : partOf(locate(part.of), part.part);
}

/** Who says a variable. */
function originOf(name: string, client: Client | undefined, environment: Environment): string {
  if (client === undefined) return 'the engine';
  if (isSaidBy(environment, client, name)) return 'the environment';
  if (client.env.some((variable) => variable.name === name)) return 'the definition';
  const giving = client.connects.find((endpoint) =>
    variablesOf(endpoint, environment).some((variable) => variable.name === name),
  );
  return giving === undefined ? 'the engine' : `the connection to ${endpointName(giving)}`;
}

function isSaidBy({ services, jobs }: Environment, client: Client, name: string): boolean {
  const service =
    client.kind === 'job' ? followedBy(client)?.name : client.kind === 'service' ? client.name : undefined;
  const said = service === undefined ? own(jobs, client.name) : own(services, service);
  return said !== undefined && said !== 'absent' && own(said.env, name) !== undefined;
}
