import type { Patchable, Program } from '../lib/model';
import type { ComposeService } from './compose-file';
import type { PortVariable } from './port-variables';

/** One entry of a Compose file: the service as it is written, and the program whose variables and files it needs. */
export interface Entry {
  readonly program: Program;
  readonly service: ComposeService;
  /** The definition that it is there for. @default the environment's monitoring */
  readonly of?: Patchable;
  /** Its ports of this machine that .env may say otherwise. @default none */
  readonly ports?: readonly PortVariable[];
}

/** Entries by the name of their Compose service. */
export type Entries = Readonly<Record<string, Entry>>;

/** A program under its own name. */
export const entry = (program: Program, service: ComposeService, of?: Patchable): Entries => ({
  [program.name]: { program, service, ...(of === undefined ? {} : { of }) },
});

/** The same entries, there for a definition. */
export const entriesOfDefinition = (of: Patchable, entries: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).map(([name, one]) => [name, { ...one, of }]));
