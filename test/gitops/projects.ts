import { groupOf, type KubernetesObject } from '../../proof/objects';
import { unless, where } from '../../proof/invariants/workload';
import { applicationsOf, folderOf, projectsOf, type Application, type Folders, type Project } from './folders';

/** Each Application may do all that it does: its source, its destination, and every object that it brings. */
export const projectsAllowWhatIsDone = (folders: Folders): string[] =>
  applicationsOf(folders).flatMap((application) => {
    const { source, destination } = application.spec;
    const project = projectOf(application, folders);
    if (project === undefined)
      return [`${where(application)} is of project ${application.spec.project}, which is not there`];
    const { sourceRepos } = project.spec;
    return [
      ...unless(sourceRepos.includes(source.repoURL), `${where(project)} does not allow ${source.repoURL}`),
      ...allowsNamespace(project, destination.namespace, destination.server),
      ...broughtBy(application, folders).flatMap((object) => allowsObject(project, object)),
    ];
  });

/** What a project of ours allows and nobody does, is too much. A chart's objects are not known here. */
export const projectsAllowNoMore = (folders: Folders): string[] =>
  projectsOf(folders).flatMap((project) => {
    const applications = applicationsOf(folders).filter((a) => projectOf(a, folders) === project);
    const repositories = new Set(applications.map(({ spec }) => spec.source.repoURL));
    const objects = applications.flatMap((application) => broughtBy(application, folders));
    return [
      ...unless(applications.length > 0, `${where(project)} is nobody's`),
      ...tooMuch(project, 'sources', project.spec.sourceRepos, repositories),
      ...(applications.some(({ spec }) => spec.source.chart !== undefined)
        ? []
        : [
            ...tooMuch(project, 'namespaces', namespacesAllowed(project), new Set(namespaces(applications, objects))),
            ...tooMuch(project, 'kinds', project.spec.namespaceResourceWhitelist.map(name), kinds(objects, true)),
            ...tooMuch(project, 'kinds', project.spec.clusterResourceWhitelist.map(name), kinds(objects, false)),
          ]),
    ];
  });

const projectOf = ({ spec }: Application, folders: Folders): Project | undefined =>
  projectsOf(folders).find(({ metadata }) => metadata.name === spec.project);

const broughtBy = (application: Application, folders: Folders): KubernetesObject[] =>
  folders[folderOf(application) ?? ''] ?? [];

const namespacesAllowed = ({ spec }: Project): string[] => spec.destinations.map(({ namespace }) => namespace);

const namespaces = (applications: readonly Application[], objects: readonly KubernetesObject[]): string[] => [
  ...applications.map(({ spec }) => spec.destination.namespace),
  ...objects.flatMap(({ metadata }) => metadata.namespace ?? []),
];

const name = ({ group, kind }: { readonly group: string; readonly kind: string }): string => `${group}/${kind}`;

const kinds = (objects: readonly KubernetesObject[], namespaced: boolean): Set<string> =>
  new Set(
    objects
      .filter((o) => (o.metadata.namespace !== undefined) === namespaced)
      .map((o) => name({ group: groupOf(o), kind: o.kind })),
  );

function tooMuch(project: Project, what: string, allowed: readonly string[], used: ReadonlySet<string>): string[] {
  const idle = allowed.filter((each) => !used.has(each));
  return unless(idle.length === 0, `${where(project)} allows ${what} that nobody uses: ${idle.join(', ')}`);
}

const allowsNamespace = (project: Project, namespace: string, server: string): string[] =>
  unless(
    project.spec.destinations.some((d) => d.namespace === namespace && d.server === server),
    `${where(project)} does not allow the namespace ${namespace} of ${server}`,
  );

function allowsObject(project: Project, object: KubernetesObject): string[] {
  const { namespaceResourceWhitelist, clusterResourceWhitelist, destinations } = project.spec;
  const { namespace } = object.metadata;
  const list = namespace === undefined ? clusterResourceWhitelist : namespaceResourceWhitelist;
  const server = destinations[0]?.server ?? '';
  return [
    ...unless(
      list.some((allowed) => allowed.group === groupOf(object) && allowed.kind === object.kind),
      `${where(project)} does not allow ${where(object)}`,
    ),
    ...(namespace === undefined ? [] : allowsNamespace(project, namespace, server)),
  ];
}
