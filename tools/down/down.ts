import type { Given } from '../command/command';
import { docker, requireDocker } from '../docker';
import type { down as command } from '../down';
import { composeOptions } from '../up/compose-options';
import { LOCAL_FILE } from '../up/local';

export function main(given: Given<typeof command>): Promise<number> {
  requireDocker();
  // Every profile is stopped, whichever were started; volumes stay, and with them the data.
  return docker(['compose', '-f', LOCAL_FILE, ...composeOptions(given), '--profile', '*', 'down']);
}
