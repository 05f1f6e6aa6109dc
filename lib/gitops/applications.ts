import type { Construct } from 'constructs';
import { Application, type ApplicationSpec } from '../../imports/argoproj.io';
import type { KubernetesEnvironment } from '../model';
import { ADDON_NAMESPACES } from '../naming/addon-namespaces';
import { NAME_LABEL } from '../naming/labels';
import { addonReleases } from './addons';
import { APPLICATION_WAVES, waveAnnotation } from './application-order';
import { CHARTS } from './charts';
import { emit } from '../output/manifest-object';

/** Where Argo CD itself lives, with its Applications. */
export const ARGOCD = 'argocd';
const IN_CLUSTER = 'https://kubernetes.default.svc';

/** Names of the two projects: what is ours, and the charts of others. */
export const projectName = ({ application }: KubernetesEnvironment): string => application;
export const addonProjectName = ({ application }: KubernetesEnvironment): string => `${application}-addons`;

/**
 * What goes, goes after what comes is healthy. Not for the root, which is part of what it syncs: a wave after its own
 * would wait until the root is healthy, and it is not before its sync has ended.
 */
const PRUNE_LAST = 'PruneLast=true';

interface Props {
  readonly name: string;
  readonly wave: number;
  readonly project: string;
  readonly source: NonNullable<ApplicationSpec['source']>;
  readonly namespace: string;
  readonly syncOptions: string[];
}

/**
 * One Application. It has no finalizer: deleting it deletes nothing that runs.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml
 */
function application(scope: Construct, { name, wave, project, source, namespace, syncOptions }: Props): void {
  emit(Application, scope, `application-${name}`, {
    metadata: { name, labels: { [NAME_LABEL]: name }, annotations: waveAnnotation(wave) },
    spec: {
      project,
      source,
      destination: { server: IN_CLUSTER, namespace },
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        retry: { limit: 5, backoff: { duration: '10s', factor: 2, maxDuration: '5m' } },
        // Server-side: client-side apply keeps the whole object in an annotation, and dashboards outgrow one.
        syncOptions: ['ServerSideApply=true', ...syncOptions],
      },
    },
  });
}

/** The Application of one folder of `dist/`: one namespace, the platform, or the root of them all. */
export function folderApplication(
  scope: Construct,
  folder: keyof typeof APPLICATION_WAVES,
  environment: KubernetesEnvironment,
  path: string = folder,
): void {
  application(scope, {
    name: folder,
    wave: APPLICATION_WAVES[folder],
    project: projectName(environment),
    source: {
      repoUrl: environment.repository,
      targetRevision: environment.gitops.revision,
      path: `dist/${environment.name}/${path}`,
      directory: { recurse: false },
    },
    // Objects say their own namespace; this one must exist and be allowed. The platform's ServiceAccount lives there.
    namespace: folder === 'platform' ? ADDON_NAMESPACES.externalSecrets : path,
    syncOptions: folder === 'root' ? [] : [PRUNE_LAST],
  });
}

/** The Applications of the add-ons, each from its pinned chart. */
export function addonApplications(scope: Construct, environment: KubernetesEnvironment): void {
  const releases = addonReleases(environment);
  for (const release of releases) {
    const { repository, chart, version } = CHARTS[release.addon];
    application(scope, {
      name: release.addon,
      wave: release.needs ? APPLICATION_WAVES.dependentAddon : APPLICATION_WAVES.addon,
      project: addonProjectName(environment),
      source: {
        repoUrl: repository,
        chart,
        targetRevision: version,
        helm: { releaseName: release.addon, valuesObject: release.values },
      },
      namespace: release.namespace,
      syncOptions: [PRUNE_LAST, 'CreateNamespace=true'],
    });
  }
}
