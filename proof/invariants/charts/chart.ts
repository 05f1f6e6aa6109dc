import { CHARTS } from '../../dist-folders';
import { parse } from 'yaml';
import { Renderer } from '../../helm/evaluate';
import { parseObjects, type KubernetesObject } from '../../objects';
import type { Things } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { inFile, type Violation } from '../../violation';
import type { DistFile } from '../dist';

/** A chart as it is written, by the parts of it. */
export interface Chart {
  readonly folder: string;
  readonly templates: readonly DistFile[];
  readonly helpers: readonly DistFile[];
  readonly values: Values;
  readonly schema: Schema;
}

export interface Values {
  readonly [name: string]: unknown;
}

export interface Schema {
  readonly type?: string;
  readonly maximum?: number;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** The chart of an environment that has one. */
export const charts: Things<KubernetesSubject, Chart> = {
  name: 'charts',
  of: ({ resolved: { environment }, chart }) => {
    if (environment.chart === undefined) return [];
    const folder = `${CHARTS}/${environment.chart}/`;
    const files = chart.filter(({ path }) => path.startsWith(folder));
    const textOf = (name: string): string => files.find(({ path }) => path === `${folder}${name}`)?.text ?? '{}';
    const ofTemplates = files.filter(({ path }) => path.startsWith(`${folder}templates/`));
    return [
      {
        folder,
        templates: ofTemplates.filter(({ path }) => path.endsWith('.yaml')),
        helpers: ofTemplates.filter(({ path }) => path.endsWith('.tpl')),
        values: parse(textOf('values.yaml')) as Values,
        schema: JSON.parse(textOf('values.schema.json')) as Schema,
      },
    ];
  },
};

/** As Helm takes it away from each file: all that Unicode calls space, which a byte order mark is not. */
const withoutSpaceAround = (text: string): string => text.replace(/^[^\S\ufeff]+|[^\S\ufeff]+$/g, '');

/** What a chart comes to, or why it comes to nothing. */
export function renderedBy({ templates, helpers }: Chart, values: Values): KubernetesObject[] | Violation[] {
  const renderer = new Renderer(helpers.map(({ text }) => text));
  const found: KubernetesObject[] = [];
  const wrong: Violation[] = [];
  for (const { path, text } of templates) {
    try {
      found.push(...parseObjects(withoutSpaceAround(renderer.render(text, values)), path));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      wrong.push({ ...inFile(path), words: `${path} comes to nothing: ${error.message}` });
    }
  }
  return wrong.length > 0 ? wrong : found;
}

export const isObject = (one: KubernetesObject | Violation): one is KubernetesObject => 'kind' in one;
