import type { ComposeEnvironment, SecretKey, Variable } from '../lib/model';
import { isFromEnvFile, localValue, secretVariable } from './interpolation';
import type { PortVariable } from './port-variables';

/** The .env.example beside a Compose file: every variable that the file reads, with what it is for. */
export function envExample(
  variables: readonly Variable[],
  ports: readonly PortVariable[],
  { name, credentials }: ComposeEnvironment,
): string {
  const lines = new Map<string, string>();
  for (const { name: variable, port, of } of ports) {
    lines.set(variable, `# port of this machine that leads to ${of}\n#${variable}=${port}\n`);
  }
  for (const variable of variables) {
    const { value } = variable;
    if (!isFromEnvFile(value)) continue;
    if (value.kind === 'setting') {
      lines.set(variable.name, `# ${value.purpose}\n#${variable.name}=${value.value}\n`);
    } else {
      const key = secretVariable(value);
      // What one service can do without may be what another can't.
      if (!value.optional || !lines.has(key)) lines.set(key, secretLines(key, value, credentials));
    }
  }
  const head =
    credentials === 'required'
      ? `# Copy to .env beside it and set every empty value: ${name} does not start without.\n`
      : `# Nothing here must be set: these are the defaults of ${name}. To change one, copy to .env beside it.\n`;
  return [head, ...[...lines.keys()].sort().map((key) => lines.get(key) ?? '')].join('\n');
}

function secretLines(name: string, key: SecretKey, credentials: ComposeEnvironment['credentials']): string {
  const purpose = key.optional ? `${key.purpose} (optional)` : key.purpose;
  switch (credentials) {
    case 'required':
      return `# ${purpose}\n${key.optional ? '#' : ''}${name}=\n`;
    case 'defaults':
      return `# ${purpose}\n#${name}=${localValue(key)}\n`;
  }
}
