import { settings } from '../../lib/environments/settings';
import { environments } from '../../lib/environments';
import { ADDONS, topologyOf, type Addon } from '../../lib/model';
import * as services from '../../lib/services';
import { synth } from '../../synth';
import * as applications from './applications';
import { applicationsOf, foldersOf, projectsOf, type Folders } from './folders';
import { projectsAllowNoMore, projectsAllowWhatIsDone } from './projects';
import { needsComeFirst } from './waves';

const APP = settings.application;

/** Production as it would be written on a cluster that has these add-ons already. */
function productionWith(provided: readonly Addon[]): Folders {
  const production = environments.find((environment) => environment.target === 'kubernetes');
  if (production === undefined) throw new Error('there is no Kubernetes environment');
  const changed = { ...production, gitops: { ...production.gitops, provided } };
  const files = synth(topologyOf(services), [changed]).flatMap((group) => group.files);
  return foldersOf(files.map(({ path, content }) => [path.slice(`${production.name}/`.length), content]));
}

const everywhere = productionWith([]);
const names = (folders: Folders): string[] => applicationsOf(folders).map(({ metadata }) => metadata.name);

describe.each(ADDONS.map((addon) => [addon] as const))('a cluster that has %s already', (addon) => {
  const folders = productionWith([addon]);

  test('gets every other Application, and not this one', () => {
    expect(names(folders)).toEqual(names(everywhere).filter((name) => name !== addon));
  });

  test('gets everything else as ever, in an order that holds', () => {
    const rest = ({ argocd: _, ...others }: Folders) => others;
    expect(rest(folders)).toEqual(rest(everywhere));
    expect(needsComeFirst(folders, [addon])).toEqual([]);
    expect(applications.rootWaitsForNothing(folders)).toEqual([]);
  });

  test('has projects that allow what is done and no more', () => {
    expect(projectsAllowWhatIsDone(folders)).toEqual([]);
    expect(projectsAllowNoMore(folders)).toEqual([]);
  });
});

test('a cluster that has every add-on needs no project for them', () => {
  const folders = productionWith(ADDONS);
  expect(names(folders).filter((name) => (ADDONS as readonly string[]).includes(name))).toEqual([]);
  expect(projectsOf(folders).map(({ metadata }) => metadata.name)).toEqual([APP]);
  expect(needsComeFirst(folders, ADDONS)).toEqual([]);
});

test('an add-on that is missing and not provided is noticed', () => {
  const folders = productionWith(['external-secrets']);
  expect(needsComeFirst(folders)).toContainEqual(
    expect.stringContaining('needs the add-on external-secrets, which is not there'),
  );
});
