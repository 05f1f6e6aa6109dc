import { entriesOf } from '../../compose';
import { isFromEnvFile, secretVariable } from '../../compose/interpolation';
import type { ComposeEnvironment, Resolved, SecretKey, Setting } from '../../lib/model';
import { issuerOf, type NeededSecret } from './needed-secret';

/** The variables of a Compose environment's .env file, in the order of the names. */
export function envFileSecrets(resolved: Resolved<ComposeEnvironment>): NeededSecret[] {
  const found = new Map<string, NeededSecret>();
  for (const { program } of Object.values(entriesOf(resolved, '.'))) {
    for (const { name: variable, value } of program.variables) {
      if (!isFromEnvFile(value)) continue;
      const name = value.kind === 'secret' ? secretVariable(value) : variable;
      found.set(name, merged(found.get(name), needed(name, value, program.name, resolved)));
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function needed(
  name: string,
  value: SecretKey | Setting,
  reader: string,
  { environment: { credentials }, topology }: Resolved<ComposeEnvironment>,
): NeededSecret {
  const common = { name, purpose: value.purpose, readBy: [reader] };
  if (value.kind === 'setting') return { ...common, required: false };
  const issuedBy = issuerOf(value.secret, topology);
  return {
    ...common,
    required: credentials === 'required' && !value.optional,
    ...(value.optional ? { optional: true } : {}),
    ...(issuedBy === undefined ? {} : { issuedBy }),
  };
}

/** The same secret of two readers: required if either can't do without. */
function merged(one: NeededSecret | undefined, other: NeededSecret): NeededSecret {
  if (one === undefined) return other;
  const { optional: _, ...rest } = one;
  return {
    ...rest,
    readBy: [...new Set([...one.readBy, ...other.readBy])].sort(),
    required: one.required || other.required,
    ...(one.optional && other.optional ? { optional: true } : {}),
  };
}

/** The commands that write an .env file which holds what has no default. */
export function envFileCommands(secrets: readonly NeededSecret[], { name: environment }: ComposeEnvironment): string {
  const file = `dist/${environment}/.env`;
  const commands = secrets
    .filter(({ required }) => required)
    .flatMap(({ name, issuedBy }) =>
      issuedBy === undefined
        ? [`echo "${name}=$(openssl rand -hex 24)" >> ${file}`]
        : [
            `# issued by ${issuedBy}: paste it, and press Enter`,
            `read -rs VALUE && echo "${name}='$VALUE'" >> ${file}`,
          ],
    );
  return commands.length === 0 ? '# nothing: every one has a default' : ['umask 077', ...commands].join('\n');
}
