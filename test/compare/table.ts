import type { KubernetesObject } from '../../proof/objects';
import { questions } from './questions';

/** A folder of objects, and what it is called. */
export interface Asked {
  readonly name: string;
  readonly objects: readonly KubernetesObject[];
}

/** The questions and the answers in Markdown: yes, or how many it is not so of. */
export function table(asked: readonly Asked[]): string {
  const rows = Object.values(questions)
    .flat()
    .map(({ asks, unlike }) => ({ asks, answers: asked.map(({ objects }) => unlike(objects).length) }));
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...asked.map(({ name }) => name)]),
    line(['---', ...asked.map(() => '---')]),
    ...rows.map(({ asks, answers }) => line([asks, ...answers.map((not) => (not === 0 ? 'yes' : `no (${not})`))])),
    line([`of ${rows.length}`, ...asked.map((_, i) => `${rows.filter(({ answers }) => answers[i] === 0).length} yes`)]),
  ].join('\n');
}
