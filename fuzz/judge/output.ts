import { join } from 'node:path';
import type { Application } from '../../lib/model';
import { synth } from '../../synth';
import type { DistFile } from '../../proof/invariants/dist';
import { judge, judgeTogether } from '../../proof/judge';
import { subjectsOf } from '../../proof/subject';
import type { Find } from '../find';
import { composeConfigFinds } from './compose-config';
import { composeSchemaFinds } from './compose-schema';
import { crash } from './crash';
import { yamlFinds } from './yaml';

/** The repository, from which files say where they are defined. */
export const ROOT = join(__dirname, '..', '..');

/** What an application is written as. @throws DefinitionError */
export const filesOf = (application: Application): DistFile[] =>
  synth({ ...application, root: ROOT })
    .flatMap(({ files }) => files)
    .map(({ path, content }) => ({ path, text: content }));

/** What every judge has to say of what an accepted application is written as. */
export function outputFinds(application: Application, files: readonly DistFile[]): Find[] {
  try {
    const exists = existsIn(application, files);
    const subjects = subjectsOf(application, files, { exists, machine: [ROOT] });
    const judged = [...subjects.flatMap(judge), ...judgeTogether(subjects)];
    return [
      ...yamlFinds(files),
      ...subjects.flatMap((subject) =>
        subject.target === 'compose' ? [...composeSchemaFinds(subject), ...composeConfigFinds(subject)] : [],
      ),
      ...judged.flatMap(({ title, violations }) =>
        violations.map(({ object, words }): Find => ({ judge: 'promise', title, words: `${object} ${words}` })),
      ),
    ];
  } catch (error) {
    return [crash(error, 'a judge')];
  }
}

/** What is written is there, and so is all source: a fuzzer has none. */
function existsIn({ environments }: Application, files: readonly DistFile[]): (path: string) => boolean {
  const sources = environments.flatMap((one) => (one.target === 'compose' ? (one.sources ?? []) : []));
  return (path) =>
    ['lib/', 'fuzz/', ...sources].some((folder) => path.startsWith(folder)) ||
    files.some((file) => `dist/${file.path}/`.startsWith(`${path}/`));
}

/** Where two runs of the same differ. */
export function byteFinds(once: readonly DistFile[], again: readonly DistFile[]): Find[] {
  const texts = new Map(again.map(({ path, text }) => [path, text]));
  const different = once.filter(({ path, text }) => texts.get(path) !== text).map(({ path }) => path);
  if (different.length === 0 && once.length === again.length) return [];
  return [{ judge: 'bytes', title: 'a second synth writes something else', words: different.join(', ') }];
}
