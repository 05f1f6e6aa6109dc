import type { Program } from '../lib/model';
import type { ComposeService } from './compose-file';

/** One entry of a Compose file: the service as it is written, and the program whose variables and files it needs. */
export interface Unit {
  readonly program: Program;
  readonly service: ComposeService;
}

/** Units by the name of their Compose service. */
export type Units = Readonly<Record<string, Unit>>;

/** A program under its own name. */
export const unit = (program: Program, service: ComposeService): Units => ({ [program.name]: { program, service } });
