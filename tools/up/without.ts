import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ComposeEnvironment, Resolved, ResolvedService } from '../../lib/model';
import { UsageError } from '../command/usage-error';
import type { Stack } from './compose';
import { hostVariables, reachedBy } from './host-variables';
import { leaveOut } from './leave-out';

/** Services that run on this machine, and not in a container. @throws UsageError with the names that there are */
export function leftOut({ services }: Resolved<ComposeEnvironment>, names: readonly string[]): ResolvedService[] {
  return names.map((name) => {
    const found = services.find(({ service }) => service.name === name);
    if (found !== undefined) return found;
    const known = services.map(({ service }) => service.name).join(', ');
    throw new UsageError([`--without ${name}: there is no such service; there are ${known}.`]);
  });
}

/** A Compose file that is laid over those before it, for as long as it is needed. */
export interface Overlay {
  /** For `docker compose`, after the other files. */
  readonly options: readonly string[];
  remove(): void;
}

/** What takes these services out of the stack. @param text of its Compose file */
export function overlayWithout(
  out: readonly ResolvedService[],
  text: string,
  environment: ComposeEnvironment,
): Overlay {
  if (out.length === 0) return { options: [], remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'up-'));
  const file = join(folder, 'without.yml');
  const names = out.map(({ service }) => service.name);
  const reached = out.flatMap((one) => reachedBy(one, environment));
  writeFileSync(file, leaveOut(text, names, reached));
  return { options: ['-f', file], remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** By the port that each of them has to listen on, who it is. */
export const promisedPorts = (out: readonly ResolvedService[]): ReadonlyMap<number, string> =>
  new Map(
    out.flatMap(({ service: { name, ports } }) =>
      Object.values(ports).map((port) => [port, `${name}, which is left out,`] as const),
    ),
  );

/** How to run one of them. @param written what its container would be given */
export function runIt(
  one: ResolvedService,
  environment: ComposeEnvironment,
  { written, stack }: { written: Stack; stack: Stack },
): string[] {
  const { name, ports } = one.service;
  const variables = hostVariables(one, environment, written[name]?.environment ?? {}, stack);
  const where = Object.values(ports)
    .map((port) => `0.0.0.0:${port}`)
    .join(' and ');
  return [
    `${name} is yours to run${where === '' ? '' : `, on ${where}, where the containers ask for it`}. Its variables:`,
    ...Object.entries(variables).map(([variable, value]) => `${variable}=${value}`),
    '',
  ];
}
