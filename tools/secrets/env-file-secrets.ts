import { entriesOf } from '../../compose';
import { secretPath } from '../../compose/config-files';
import { isFromEnvFile, secretVariable } from '../../compose/interpolation';
import {
  secretFiles,
  vaultName,
  type ComposeEnvironment,
  type Resolved,
  type SecretKey,
  type Setting,
} from '../../lib/model';
import { issuerOf, type NeededSecret } from './needed-secret';

/** The variables of a Compose environment's .env file and the files that hold one secret each, in the order of the names. */
export function envFileSecrets(resolved: Resolved<ComposeEnvironment>): NeededSecret[] {
  const found = new Map<string, NeededSecret>();
  const add = (name: string, value: SecretKey | Setting, reader: string): void =>
    void found.set(name, merged(found.get(name), needed(name, value, reader, resolved)));
  for (const { program } of Object.values(entriesOf(resolved, '.'))) {
    for (const { name: variable, value } of program.variables) {
      if (isFromEnvFile(value)) add(value.kind === 'secret' ? secretVariable(value) : variable, value, program.name);
    }
    for (const { key } of secretFiles(program.config)) add(secretPath(vaultName(key)), key, program.name);
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

/** The commands that write an .env file which holds what has no default, and a file for each secret that is one. */
export function envFileCommands(secrets: readonly NeededSecret[], { name: environment }: ComposeEnvironment): string {
  const folder = `dist/${environment}`;
  const required = secrets.filter(({ required }) => required);
  const files = required.filter(isFile);
  const commands = [
    ...required.filter((one) => !isFile(one)).flatMap((one) => variableCommands(one, `${folder}/.env`)),
    // The folder is closed to others of this host, and the file open to the user of the container.
    ...(files.length === 0 ? [] : [`mkdir -p ${folder}/.secrets && chmod 700 ${folder}/.secrets`]),
    ...files.flatMap((one) => fileCommands(one, `${folder}/${one.name.replace(/^\.\//, '')}`)),
  ];
  return commands.length === 0 ? '# nothing: every one has a default' : ['umask 077', ...commands].join('\n');
}

const isFile = ({ name }: NeededSecret): boolean => name.startsWith('./');

const variableCommands = ({ name, issuedBy }: NeededSecret, file: string): string[] =>
  issuedBy === undefined
    ? [`echo "${name}=$(openssl rand -hex 24)" >> ${file}`]
    : [`# issued by ${issuedBy}: paste it, and press Enter`, `read -rs VALUE && echo "${name}='$VALUE'" >> ${file}`];

const fileCommands = ({ issuedBy }: NeededSecret, file: string): string[] => [
  ...(issuedBy === undefined
    ? [`openssl rand -hex 24 > ${file}`]
    : [`# issued by ${issuedBy}: paste it, and press Ctrl+D on a line of its own`, `cat > ${file}`]),
  `chmod 644 ${file}`,
];
