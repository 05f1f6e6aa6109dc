import type { ComposeEnvironment, Variable } from '../lib/model';
import { isFromEnvFile, LOCAL_CREDENTIAL, secretVariable } from './interpolation';

/** The .env.example beside a Compose file: every variable that the file reads, with what it is for. */
export function envExample(variables: readonly Variable[], { name, credentials }: ComposeEnvironment): string {
  const lines = new Map<string, string>();
  for (const variable of variables) {
    const { value } = variable;
    if (!isFromEnvFile(value)) continue;
    if (value.kind === 'setting') {
      lines.set(variable.name, `# ${value.purpose}\n#${variable.name}=${value.value}\n`);
    } else {
      const key = secretVariable(value);
      const line = credentials === 'required' ? `${key}=` : `#${key}=${LOCAL_CREDENTIAL}`;
      lines.set(key, `# ${value.purpose}\n${line}\n`);
    }
  }
  const head =
    credentials === 'required'
      ? `# Copy to .env beside it and set every empty value: ${name} does not start without.\n`
      : `# Nothing here must be set: these are the defaults of ${name}. To change one, copy to .env beside it.\n`;
  return [head, ...[...lines.keys()].sort().map((key) => lines.get(key) ?? '')].join('\n');
}
