import { bench } from '../../bench/bench';
import { synth } from '../../main';
import { cluster } from '../../test/cluster/run';
import { chart } from '../chart';
import { check } from '../check';
import { checkDist } from '../check-dist';
import type { AnyCommand, Group } from '../command/command';
import { describe } from '../describe';
import { diff } from '../diff';
import { down } from '../down';
import { explore } from '../explore';
import { fuzz } from '../fuzz';
import { help } from '../help';
import { imports } from '../import';
import { newService } from '../new';
import { promote } from '../promote';
import { prove } from '../prove';
import { reachability } from '../reachability';
import { reference } from '../reference';
import { rehearse } from '../rehearse';
import { release } from '../release';
import { secrets } from '../secrets';
import { setup } from '../setup';
import { shapes } from '../shapes';
import { typecheck } from '../typecheck';
import { up } from '../up';
import { upgrade } from '../upgrade';

/** All commands that are ours. */
export const COMMANDS: readonly AnyCommand[] = [
  ...[help, synth, newService, up, down, describe, explore],
  ...[check, typecheck, prove, checkDist, reachability, rehearse, cluster],
  ...[diff, release, promote, chart],
  ...[secrets, setup, upgrade],
  ...[shapes, reference, imports, fuzz, bench],
];

/** A program that package.json names for itself: what follows `--` is its to read. */
export type Foreign = Pick<AnyCommand, 'name' | 'purpose'> & { readonly group: Group; readonly program: string };

export const FOREIGN: readonly Foreign[] = [
  { name: 'typecheck', group: 'check', program: 'tsc', purpose: 'Checks the types of everything.' },
  { name: 'lint', group: 'check', program: 'prettier', purpose: 'Checks rules, the arrows between rooms, and format.' },
  { name: 'test', group: 'check', program: 'jest', purpose: "The engine's tests; green whatever stands in app/." },
  { name: 'test:slow', group: 'check', program: 'jest', purpose: 'Those that start processes.' },
  { name: 'test:app', group: 'check', program: 'jest', purpose: 'Those of the application.' },
  {
    name: 'e2e',
    group: 'check',
    program: 'jest',
    purpose: 'Runs the sample in real containers, as a workflow does each week with the official images.',
  },
];
