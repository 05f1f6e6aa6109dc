import { availability } from './availability';
import { data } from './data';
import { machines } from './machines';
import { network } from './network';
import type { Question } from './question';
import { security } from './security';
import { watching } from './watching';

/** All that is asked, by what it is about. */
export const questions: Readonly<Record<string, readonly Question[]>> = {
  network,
  availability,
  security,
  machines,
  data,
  watching,
};
