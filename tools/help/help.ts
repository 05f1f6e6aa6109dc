import { nearest } from '../../lib/model/nearest';
import type { Given } from '../command/command';
import { formatHelp } from '../command/format-help';
import { UsageError } from '../command/usage-error';
import type { help as command } from '../help';
import { COMMANDS, FOREIGN } from './commands';
import { overview } from './overview';

/** @throws UsageError for a command that is none */
export function main({ command: name }: Given<typeof command>): void {
  console.log(name === undefined ? overview() : pageOf(name));
}

function pageOf(name: string): string {
  const own = COMMANDS.find((one) => one.name === name);
  if (own !== undefined) return formatHelp(own);
  const foreign = FOREIGN.find((one) => one.name === name);
  if (foreign !== undefined) {
    return `${foreign.purpose}\n\nWhat it takes is said by ${foreign.program}: npm run ${name} -- --help`;
  }
  const names = [...COMMANDS, ...FOREIGN].map((one) => one.name);
  const meant = nearest(name, names);
  const hint = meant === undefined ? `there are ${names.join(', ')}` : `did you mean ${meant}?`;
  throw new UsageError([`${name} is no command: ${hint}`]);
}
