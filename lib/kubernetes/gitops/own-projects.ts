import { Construct } from 'constructs';
import { AppProject } from '../../../imports/argoproj.io';
import { environmentOf } from '../environment-chart';
import { TypedObject, type Written } from '../typed-object';
import { ARGOCD } from './argo-cd-namespace';
import { destinations, groupKind, kinds, metadata, rootProjectName } from './projects';

/** An object that is written, with the folder of the environment that it lies in: what its Application is called after. */
export interface InFolder extends Written {
  readonly folder: string;
}

/** Who may write one of these as he likes may do anything in the cluster, or loosen what guards a namespace. */
const BY_NAME = ['Namespace', 'ClusterRole', 'ClusterRoleBinding'];

/**
 * The folders with something outside of their own namespace: what the cluster knows, or what lies beside an add-on. Their
 * project must allow that, so that of the others need not: whoever may write pods beside Argo CD, or bind a role of the
 * cluster, may do anything.
 */
export const reachingOut = (written: readonly InFolder[]): Set<string> =>
  new Set(
    written
      .filter(({ folder, namespace, kind, name }) => (namespace ?? (kind === 'Namespace' ? name : '')) !== folder)
      .map(({ folder }) => folder),
  );

export interface OwnProjectProps {
  readonly name: string;
  /** Where its Applications say that they lead. What they bring may all be of the whole cluster. */
  readonly namespaces: readonly string[];
  /** What its Applications bring, and nothing else. */
  readonly written: readonly Written[];
}

/** What our Applications may do: this repository, the namespaces and the kinds that are really written, and no more. */
export class OwnProject extends Construct {
  constructor(scope: Construct, id: string, { name, namespaces, written }: OwnProjectProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const namespaced = written.filter(({ namespace }) => namespace !== undefined);
    const inCluster = written.filter(({ namespace }) => namespace === undefined);
    new TypedObject(this, 'Resource', AppProject, {
      metadata: metadata(name),
      spec: {
        description: `What of ${environment.application} is generated from its topology`,
        sourceRepos: [environment.repository],
        destinations: destinations([...namespaces, ...namespaced.map(({ namespace = '' }) => namespace)]),
        namespaceResourceWhitelist: kinds(namespaced.map(groupKind)),
        clusterResourceWhitelist: kinds(
          inCluster.map((one) => ({ ...groupKind(one), ...(BY_NAME.includes(one.kind) ? { name: one.name } : {}) })),
        ),
      },
    });
  }
}

export interface RootProjectProps {
  /** What the root brings, its project aside. */
  readonly written: readonly Written[];
}

/**
 * What the root may do: write Applications and projects beside Argo CD. Nothing else is of this project, so whoever may change
 * another folder than this one can make neither.
 */
export class RootProject extends Construct {
  constructor(scope: Construct, id: string, { written }: RootProjectProps) {
    super(scope, id);
    const environment = environmentOf(this);
    new TypedObject(this, 'Resource', AppProject, {
      metadata: metadata(rootProjectName(environment)),
      spec: {
        description: `The Applications of ${environment.application}, and their projects`,
        sourceRepos: [environment.repository],
        destinations: destinations([ARGOCD]),
        namespaceResourceWhitelist: kinds([...written.map(groupKind), { group: 'argoproj.io', kind: 'AppProject' }]),
        clusterResourceWhitelist: [],
      },
    });
  }
}
