import { groupOf } from '../../objects';
import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { at, unless } from '../../violation';
import { applicationsOf, broughtBy, projectsOf, rootOf, type Project } from './applications';

const applicationsIn = ({ metadata }: Project, subject: KubernetesSubject) =>
  applicationsOf(subject).filter(({ spec }) => spec.project === metadata.name);

/** What is brought from the repository is judged here: what a chart brings is not known. */
const own = {
  name: 'projects of ours',
  of: (subject: KubernetesSubject) =>
    projectsOf(subject).filter((project) =>
      applicationsIn(project, subject).every(({ spec }) => spec.source.chart === undefined),
    ),
};

export const onlyTheRootMakesApplications = each(
  'Only the root, in a project of its own, may make Applications and projects, and it may make nothing in the cluster.',
  own,
  (project, subject) => {
    const { namespaceResourceWhitelist, clusterResourceWhitelist } = project.spec;
    const list = at(project, 'spec.namespaceResourceWhitelist');
    const root = rootOf(subject);
    if (root?.spec.project !== project.metadata.name) {
      const isArgo = namespaceResourceWhitelist.some(({ group }) => group === 'argoproj.io' || group === '*');
      return unless(!isArgo, list, 'allows Applications and projects to others than the root');
    }
    return [
      ...unless(applicationsIn(project, subject).length === 1, at(project), "is not the root's alone"),
      ...unless(
        clusterResourceWhitelist.length === 0,
        at(project, 'spec.clusterResourceWhitelist'),
        'lets the root make objects of the cluster',
      ),
    ];
  },
);

const NAMED = ['Namespace', 'ClusterRole', 'ClusterRoleBinding'];

export const rolesOfTheClusterAreNamed = each(
  'A project of ours allows Namespaces, and roles of the cluster and who has them, by the names that are written.',
  own,
  (project, subject) => {
    const brought = applicationsIn(project, subject).flatMap((one) => broughtBy(one, subject));
    return project.spec.clusterResourceWhitelist
      .filter(({ kind }) => NAMED.includes(kind) || kind === '*')
      .flatMap(({ group, kind, name = '' }) =>
        unless(
          brought.some((one) => groupOf(one) === group && one.kind === kind && one.metadata.name === name),
          at(project, 'spec.clusterResourceWhitelist'),
          `allows ${name === '' ? `any ${kind}` : `the ${kind} ${name}, which nobody writes`}`,
        ),
      );
  },
);

export const whoStaysInsideReachesNoOther = each(
  'An Application that stays in its namespace is of no project with one that must reach out of its own.',
  own,
  (project, subject) => {
    const root = rootOf(subject);
    const all = applicationsIn(project, subject).filter((one) => one !== root);
    const reaches = all.filter((application) =>
      broughtBy(application, subject).some(
        ({ kind, metadata: { namespace, name } }) =>
          (namespace ?? (kind === 'Namespace' ? name : '')) !== application.spec.destination.namespace,
      ),
    );
    return unless(
      reaches.length === 0 || reaches.length === all.length,
      at(project),
      `lets ${all
        .filter((one) => !reaches.includes(one))
        .map(({ metadata }) => metadata.name)
        .join(', ')} reach what only ${reaches.map(({ metadata }) => metadata.name).join(', ')} must`,
    );
  },
);
