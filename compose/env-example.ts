import { keysInUrls, type ComposeEnvironment, type SecretKey, type Variable } from '../lib/model';
import { isFromEnvFile, localValue, secretVariable } from './interpolation';
import type { PortVariable } from './port-variables';

/** How a value arrives as it is meant, for whoever has one with such characters. */
const HOW = `# NAME='value', in single quotes, takes everything but a single quote. Without them a $ begins the name of a variable, and
# a # after a blank a comment.
`;

/**
 * The .env.example beside a Compose file: every variable that the file reads, with what it is for.
 *
 * @param programs the variables of each that runs
 */
export function envExample(
  programs: readonly (readonly Variable[])[],
  ports: readonly PortVariable[],
  { name, credentials }: ComposeEnvironment,
): string {
  const lines = new Map<string, string>();
  for (const { name: variable, port, of } of ports) {
    lines.set(variable, `# port of this machine that leads to ${of}\n#${variable}=${port}\n`);
  }
  const inUrls = new Set(programs.flatMap(keysInUrls).map(secretVariable));
  for (const variable of programs.flat()) {
    const { value } = variable;
    if (!isFromEnvFile(value)) continue;
    if (value.kind === 'setting') {
      lines.set(variable.name, `# ${value.purpose}\n#${variable.name}=${value.value}\n`);
    } else {
      const key = secretVariable(value);
      // What one service can do without may be what another can't.
      if (!value.optional || !lines.has(key))
        lines.set(key, secretLines(key, purposeOf(value, inUrls.has(key)), value, credentials));
    }
  }
  const head =
    credentials === 'required'
      ? `# Copy to .env beside it and set every empty value: ${name} does not start without.\n`
      : `# Nothing here must be set: these are the defaults of ${name}. To change one, copy to .env beside it.\n`;
  return [head + HOW, ...[...lines.keys()].sort().map((key) => lines.get(key) ?? '')].join('\n');
}

/** With what it may hold, where its author has not said it. */
function purposeOf({ purpose, optional }: SecretKey, isInUrl: boolean): string {
  const held =
    isInUrl && !/\bURL\b/.test(purpose) ? `${purpose}; letters and digits only, it stands in a URL` : purpose;
  return optional ? `${held} (optional)` : held;
}

function secretLines(
  name: string,
  purpose: string,
  key: SecretKey,
  credentials: ComposeEnvironment['credentials'],
): string {
  switch (credentials) {
    case 'required':
      return `# ${purpose}\n${key.optional ? '#' : ''}${name}=\n`;
    case 'defaults':
      return `# ${purpose}\n#${name}=${localValue(key)}\n`;
  }
}
