import { parse } from 'yaml';
import { renderChart } from '../../lib/chart';
import { renderKubernetes } from '../../lib/kubernetes';
import { resolve, type Application, type KubernetesEnvironment } from '../../lib/model';
import { Renderer } from '../../proof/helm/evaluate';
import * as calculator from '../apps/calculator';
import * as django from '../apps/django';
import * as recipes from '../apps/recipes';
import * as seed from '../apps/seed';
import * as shop from '../apps/shop';
import * as smallest from '../apps/smallest';
import { identityOf, type Json } from './identity';
import type { Values } from './said';

/** Each cluster of each application of the tests, by a name for it. */
export const clusters = Object.entries({ calculator, django, recipes, seed, shop, smallest }).flatMap(
  ([name, application]: readonly [string, Application]) =>
    application.environments.flatMap((environment) =>
      environment.target === 'kubernetes'
        ? [[`${name} in ${environment.name}`, application, environment] as const]
        : [],
    ),
);

/** The files of the chart of an environment, by their paths in it. */
export function filesOfChart({ topology }: Application, of: KubernetesEnvironment): Map<string, string> {
  const environment = { ...of, chart: 'trial' };
  const resolved = resolve(topology, environment);
  const folder = 'dist/trial';
  const { written } = renderKubernetes(resolved, folder);
  const files = renderChart({ topology, environment, resolved, written, folder });
  return new Map(files.map(({ path, text }) => [path.slice('charts/trial/'.length), text]));
}

/** What is written for an environment, but for Argo CD. */
export const writtenFor = ({ topology }: Application, environment: KubernetesEnvironment): Map<string, Json> =>
  new Map(
    renderKubernetes(resolve(topology, environment), 'dist/trial')
      .files.filter(({ path }) => path.endsWith('.yaml') && !/^[^/]+\/(argocd|addons)\//.test(path))
      .map(({ text }) => {
        const object = parse(text) as Json;
        return [identityOf(object), object];
      }),
  );

/** The objects of a chart with some values, by what they are. */
export function objectsOf(files: ReadonlyMap<string, string>, values: Values): Map<string, Json> {
  const renderer = new Renderer([files.get('templates/_helpers.tpl') ?? '']);
  return new Map(
    [...files].flatMap(([path, text]) => {
      if (!path.startsWith('templates/') || !path.endsWith('.yaml')) return [];
      const object = parse(renderer.render(text, values)) as Json | null;
      return object === null ? [] : [[identityOf(object), withoutHelm(object)] as const];
    }),
  );
}

/** An object without what Helm alone reads. */
export function withoutHelm(object: Json): Json {
  const { annotations, ...metadata } = object['metadata'] as Json & { readonly annotations?: Json };
  const own = Object.entries(annotations ?? {}).filter(([name]) => !name.startsWith('helm.sh/'));
  return { ...object, metadata: own.length === 0 ? metadata : { ...metadata, annotations: Object.fromEntries(own) } };
}
