import { tenancyOf } from '../../declared/clusters';
import { groupOf, where, type KubernetesObject } from '../../objects';
import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { at, unless, type Violation } from '../../violation';
import {
  applications,
  applicationsOf,
  broughtBy,
  projects,
  projectsOf,
  type Application,
  type Project,
} from './applications';

const projectOf = ({ spec }: Application, subject: KubernetesSubject): Project | undefined =>
  projectsOf(subject).find(({ metadata }) => metadata.name === spec.project);

export const projectsAllowWhatIsDone = each(
  'An Application may do all that it does: its source, its destination, and every object that it brings.',
  applications,
  (application, subject) => {
    const { source, destination, project: name } = application.spec;
    const project = projectOf(application, subject);
    // That of a tenant is whoever's the cluster is.
    if (tenancyOf(subject.resolved.environment) !== undefined) return [];
    if (project === undefined)
      return unless(false, at(application, 'spec.project'), `is of project ${name}, which is not there`);
    return [
      ...unless(
        project.spec.sourceRepos.includes(source.repoURL),
        at(project, 'spec.sourceRepos'),
        `does not allow ${source.repoURL}`,
      ),
      ...allowsNamespace(project, destination.namespace, destination.server),
      ...broughtBy(application, subject).flatMap((object) => allowsObject(project, object, destination.server)),
    ];
  },
);

const allowsNamespace = (project: Project, namespace: string, server: string): Violation[] =>
  unless(
    project.spec.destinations.some((d) => d.namespace === namespace && d.server === server),
    at(project, 'spec.destinations'),
    `does not allow the namespace ${namespace} of ${server}`,
  );

function allowsObject(project: Project, object: KubernetesObject, server: string): Violation[] {
  const { namespace } = object.metadata;
  const list = namespace === undefined ? 'clusterResourceWhitelist' : 'namespaceResourceWhitelist';
  return [
    ...unless(
      project.spec[list].some(
        (allowed) =>
          allowed.group === groupOf(object) &&
          allowed.kind === object.kind &&
          (allowed.name ?? object.metadata.name) === object.metadata.name,
      ),
      at(project, `spec.${list}`),
      `does not allow ${where(object)}`,
    ),
    ...(namespace === undefined ? [] : allowsNamespace(project, namespace, server)),
  ];
}

/** Nothing that a chart brings is known here: what its project allows beside repositories can't be too much. */
export const projectsAllowNoMore = each('A project allows nothing that nobody does.', projects, (project, subject) => {
  const own = applicationsOf(subject).filter((application) => projectOf(application, subject) === project);
  const objects = own.flatMap((application) => broughtBy(application, subject));
  const bringsCharts = own.some(({ spec }) => spec.source.chart !== undefined);
  const { sourceRepos, destinations, namespaceResourceWhitelist, clusterResourceWhitelist } = project.spec;
  const tooMuch = (what: string, field: string, allowed: readonly string[], used: readonly string[]) => {
    const idle = allowed.filter((one) => !used.includes(one));
    return unless(
      idle.length === 0,
      at(project, `spec.${field}`),
      `allows ${what} that nobody uses: ${idle.join(', ')}`,
    );
  };
  const kinds = (isNamespaced: boolean) =>
    objects
      .filter(({ metadata }) => (metadata.namespace !== undefined) === isNamespaced)
      .map((object) => nameOf({ group: groupOf(object), kind: object.kind }));
  const namespaces = [
    ...own.map(({ spec }) => spec.destination.namespace),
    ...objects.flatMap(({ metadata }) => metadata.namespace ?? []),
  ];
  return [
    ...unless(own.length > 0, at(project), "is nobody's"),
    ...tooMuch(
      'sources',
      'sourceRepos',
      sourceRepos,
      own.map(({ spec }) => spec.source.repoURL),
    ),
    ...(bringsCharts
      ? []
      : [
          ...tooMuch(
            'namespaces',
            'destinations',
            destinations.map(({ namespace }) => namespace),
            namespaces,
          ),
          ...tooMuch('kinds', 'namespaceResourceWhitelist', namespaceResourceWhitelist.map(nameOf), kinds(true)),
          ...tooMuch('kinds', 'clusterResourceWhitelist', clusterResourceWhitelist.map(nameOf), kinds(false)),
        ]),
  ];
});

const nameOf = ({ group, kind }: { readonly group: string; readonly kind: string }): string => `${group}/${kind}`;
