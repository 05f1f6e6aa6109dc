import type { Program } from '../lib/model';
import type { ComposeService } from './compose-file';

/** One entry of a Compose file: the service as it is written, and the program whose variables and files it needs. */
export interface Entry {
  readonly program: Program;
  readonly service: ComposeService;
}

/** Entries by the name of their Compose service. */
export type Entries = Readonly<Record<string, Entry>>;

/** A program under its own name. */
export const entry = (program: Program, service: ComposeService): Entries => ({ [program.name]: { program, service } });
