import type { App } from 'cdk8s';
import { NAMESPACES, type KubernetesEnvironment } from '../model';
import { folderChart } from '../output/chart';
import { objectsOf, type Written } from '../output/manifest-object';
import { addonApplications, ARGOCD, folderApplication } from './applications';
import { applicationHealthCheck } from './health-check';
import { addonProject, ownProject } from './projects';

/**
 * The folder that the root Application syncs: the projects, and an Application for each namespace and each add-on.
 *
 * @param objects everything else that is written for the environment
 */
export function argocd(app: App, objects: readonly Written[], environment: KubernetesEnvironment): void {
  const chart = folderChart(app, ARGOCD, { environment, source: 'lib/gitops/index.ts', namespace: ARGOCD });
  applicationHealthCheck(chart);
  addonApplications(chart, environment);
  for (const folder of ['platform', ...NAMESPACES] as const) folderApplication(chart, folder, environment);
  folderApplication(chart, 'root', environment, ARGOCD);
  addonProject(chart, environment);
  ownProject(chart, [...objects, ...objectsOf(chart)], environment);
}
