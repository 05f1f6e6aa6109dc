import { knownAddons } from '../../../lib/kubernetes/addons';
import type { EdgeChoice } from '../../../lib/model';
import * as projects from '../../../proof/invariants/gitops/projects';
import * as syncing from '../../../proof/invariants/gitops/syncing';
import { applicationsOf, projectsOf } from '../../../proof/invariants/gitops/applications';
import { needsComeFirst } from '../../../proof/invariants/gitops/waves';
import type { KubernetesSubject } from '../../../proof/subject';
import { topology } from '../../apps/seed';
import { production } from '../../apps/seed/environments';
import { subjectsIn } from '../../proof/promises/kept';

/** An ingress controller that is there already is said of the edge. */
const ADDONS = knownAddons({ topology, environment: production })
  .map(({ name }) => name)
  .filter((name) => name !== 'ingress-controller');

const existing: EdgeChoice = {
  controller: 'existing',
  flavour: 'f5-nginx',
  ingressClass: 'nginx',
  pods: { namespace: 'edge', labels: { app: 'nginx' } },
};

/** Production as it would be written on a cluster that has these add-ons already. */
function productionWith(provided: readonly string[], edge: EdgeChoice = production.edge): KubernetesSubject {
  const environments = [{ ...production, edge, addons: { provided } }];
  const [subject] = subjectsIn({ topology, environments });
  if (subject?.target !== 'kubernetes') throw new Error('production is no Kubernetes environment');
  return subject;
}

const names = (subject: KubernetesSubject): string[] => applicationsOf(subject).map(({ metadata }) => metadata.name);
const everywhere = productionWith([]);
const broken = (subject: KubernetesSubject) =>
  [
    needsComeFirst,
    syncing.rootWaitsForNothing,
    syncing.foldersAreSynced,
    projects.projectsAllowWhatIsDone,
    projects.projectsAllowNoMore,
  ].flatMap((promise) => promise.holds(subject));

describe.each(ADDONS)('a cluster that has %s already', (addon) => {
  const subject = productionWith([addon]);

  test('gets every other Application, and not this one', () => {
    expect(names(subject)).toEqual(names(everywhere).filter((name) => name !== addon));
  });

  test('gets everything else as ever, in an order that holds, with projects that allow what is done and no more', () => {
    // The budget that a chart lacks goes with it, and what watches follows what we bring.
    const others = ['argocd', 'monitoring'];
    const rest = ({ objects }: KubernetesSubject) =>
      objects.filter(
        ({ metadata: { name, namespace = '' } }) => ![...others, addon].includes(namespace) && name !== addon,
      );
    expect(rest(subject)).toEqual(rest(everywhere));
    expect(broken(subject)).toEqual([]);
  });
});

test('a cluster that has every add-on needs no project for them', () => {
  const subject = productionWith(ADDONS, existing);
  expect(names(subject).filter((name) => ADDONS.includes(name))).toEqual([]);
  expect(projectsOf(subject).map(({ metadata }) => metadata.name)).toEqual(
    ['', '-platform', '-root'].map((suffix) => `${production.application}${suffix}`),
  );
  expect(broken(subject)).toEqual([]);
});

test('an add-on that is missing and not provided is noticed', () => {
  const { resolved, ...subject } = productionWith(['external-secrets']);
  const claimed = { ...subject, resolved: { ...resolved, environment: { ...resolved.environment, addons: {} } } };
  expect(needsComeFirst.holds(claimed).map(({ words }) => words)).toContain(
    'needs the add-on external-secrets, which is not there',
  );
});
