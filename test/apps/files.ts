import { join } from 'node:path';
import type { Application } from '../../lib/model';
import type { DistFile } from '../../proof/invariants/dist';
import { synth } from '../../synth';

export const ROOT = join(__dirname, '..', '..');

/** What a synth of an application would write below dist/, in the order of the paths. */
export const filesOf = ({ topology, environments }: Application): DistFile[] =>
  synth({ topology, environments, root: ROOT })
    .flatMap(({ files }) => files)
    .map(({ path, content }) => ({ path, text: content }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
