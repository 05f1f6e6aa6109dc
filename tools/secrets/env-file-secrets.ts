import { entriesOf } from '../../compose';
import { isFromEnvFile, secretVariable } from '../../compose/interpolation';
import type { ComposeEnvironment, Resolved } from '../../lib/model';
import { issuerOf, type NeededSecret } from './needed-secret';

/** The variables of a Compose environment's .env file, in the order of the names. */
export function envFileSecrets(resolved: Resolved<ComposeEnvironment>): NeededSecret[] {
  const found = new Map<string, NeededSecret>();
  for (const { program } of Object.values(entriesOf(resolved, '.'))) {
    for (const { name: variable, value } of program.variables) {
      if (!isFromEnvFile(value)) continue;
      const name = value.kind === 'secret' ? secretVariable(value) : variable;
      const readBy = [...new Set([...(found.get(name)?.readBy ?? []), program.name])].sort();
      const issuedBy = value.kind === 'secret' ? issuerOf(value.secret, resolved.topology) : undefined;
      const required = value.kind === 'secret' && resolved.environment.credentials === 'required';
      const needed = { name, purpose: value.purpose, readBy, required };
      found.set(name, issuedBy === undefined ? needed : { ...needed, issuedBy });
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
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
