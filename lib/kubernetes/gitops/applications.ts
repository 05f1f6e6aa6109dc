import { Construct } from 'constructs';
import { Application as ApplicationResource, type ApplicationSpec } from '../../../imports/argoproj.io';
import {
  CHARTS,
  inClusterName,
  tenancyOf,
  type Addon,
  type ArgoCd,
  type KubernetesEnvironment,
  type Namespace,
} from '../../model';
import { namespaceLabels } from '../addons/namespace-labels';
import { environmentOf } from '../environment-chart';
import { PLATFORM } from '../namespaces/platform-chart';
import { NAME_LABEL } from '../naming/labels';
import { TypedObject } from '../typed-object';
import { addonProjectName, IN_CLUSTER } from './projects';
import { waveAnnotation } from './waves';

/**
 * What goes, goes after what comes is healthy. Not for the root, which is part of what it syncs: a wave after its own
 * would wait until the root is healthy, and it is not before its sync has ended.
 */
const PRUNE_LAST = 'PruneLast=true';

/**
 * Without end, as Argo CD never tries a commit again that it has given up. Each time it takes what is newest by then, be it a
 * revert of what fails; no later than the longest pause after it.
 */
const RETRY = { limit: -1, refresh: true, backoff: { duration: '10s', factor: 2, maxDuration: '2m' } };

/**
 * The API server says what an apply would change: it knows defaults and quantities, which Argo CD by itself does not.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/diff-strategies/
 */
const COMPARED_BY_THE_SERVER = { 'argocd.argoproj.io/compare-options': 'ServerSideDiff=true' };

interface ApplicationProps {
  readonly wave: number;
  readonly project: string;
  readonly source: NonNullable<ApplicationSpec['source']>;
  readonly namespace: string;
  readonly syncOptions: string[];
  /** Whether what is no longer wanted stays until somebody prunes it. @default false */
  readonly prunedByHand?: boolean;
  /** Labels of the namespace, where it is made for it. @default it has them from elsewhere */
  readonly namespaceLabels?: Readonly<Record<string, string>>;
}

/**
 * One Application. It has no finalizer: deleting it deletes nothing that runs.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml
 */
class Application extends Construct {
  constructor(scope: Construct, name: string, props: ApplicationProps) {
    const { wave, project, source, namespace, syncOptions, namespaceLabels, prunedByHand = false } = props;
    super(scope, `application-${name}`);
    new TypedObject(this, 'Resource', ApplicationResource, {
      metadata: {
        name,
        labels: { [NAME_LABEL]: name },
        annotations: { ...waveAnnotation(wave), ...COMPARED_BY_THE_SERVER },
      },
      spec: {
        project,
        source,
        destination: { server: IN_CLUSTER, namespace },
        syncPolicy: {
          // A no is left out: Argo CD drops it from what is live.
          automated: { ...(prunedByHand ? {} : { prune: true }), selfHeal: true },
          retry: RETRY,
          // Server-side: client-side apply keeps the whole object in an annotation, and dashboards outgrow one.
          syncOptions: ['ServerSideApply=true', ...syncOptions],
          ...(namespaceLabels === undefined ? {} : { managedNamespaceMetadata: { labels: namespaceLabels } }),
        },
      },
    });
  }
}

export interface FolderApplicationProps {
  readonly wave: number;
  readonly delivery: ArgoCd;
  /** From the root of the repository. */
  readonly path: string;
  readonly namespace: string;
  readonly project: string;
}

/** The Application of all Applications. */
export const ROOT = 'root';

/**
 * Name of the Application of a folder: that of a namespace has the name of that, which is its own in the cluster. A tenant
 * does not know who else has Applications there.
 */
export function applicationName(folder: string, environment: KubernetesEnvironment): string {
  if (tenancyOf(environment) !== undefined) return `${environment.application}-${environment.name}-${folder}`;
  return [PLATFORM, ROOT].includes(folder) ? inClusterName(folder, environment) : folder;
}

/** The Application of one folder: one namespace, the platform, or the root of them all. */
export class FolderApplication extends Application {
  constructor(scope: Construct, folder: string, { wave, delivery, path, namespace, project }: FolderApplicationProps) {
    const environment = environmentOf(scope);
    super(scope, applicationName(folder, environment), {
      wave,
      project,
      source: {
        repoUrl: environment.repository,
        targetRevision: delivery.revision,
        ...(folder === ROOT ? { path } : sourceOf(folder, path, environment, delivery)),
      },
      namespace,
      syncOptions: folder === ROOT ? [] : [PRUNE_LAST],
    });
  }
}

/** The files of a folder, or what the chart of the environment has of it. */
function sourceOf(folder: string, path: string, { name, chart }: KubernetesEnvironment, { of = 'files' }: ArgoCd) {
  if (of === 'files' || chart === undefined) return { path };
  const output = path.slice(0, -`/${name}/${folder}`.length);
  return { path: `${output}/${CHARTS}/${chart}`, helm: { releaseName: folder, valuesObject: { only: folder } } };
}

export interface AddonApplicationProps {
  readonly addon: Addon;
  readonly wave: number;
  /** Namespaces that are written, with labels of their own. */
  readonly written: readonly Namespace[];
}

/** What is not asked, and what does not come. A no is left out: Argo CD drops it from what is live. */
const skipped = ({ skipSchemaValidation = false, skipCrds = false }: Addon['chart']) => ({
  ...(skipSchemaValidation ? { skipSchemaValidation } : {}),
  ...(skipCrds ? { skipCrds } : {}),
});

/** The Application of an add-on, from its pinned chart. */
export class AddonApplication extends Application {
  constructor(scope: Construct, name: string, { addon, wave, written }: AddonApplicationProps) {
    const { chart, namespace, values, prunedByHand = false } = addon;
    const labels = namespaceLabels(addon, written, environmentOf(scope));
    super(scope, name, {
      wave,
      project: addonProjectName(environmentOf(scope)),
      source: {
        repoUrl: chart.repository,
        chart: chart.name,
        targetRevision: chart.version,
        helm: { releaseName: name, valuesObject: values, ...skipped(chart) },
      },
      namespace,
      syncOptions: [PRUNE_LAST, 'CreateNamespace=true'],
      prunedByHand,
      ...(labels === undefined ? {} : { namespaceLabels: labels }),
    });
  }
}
