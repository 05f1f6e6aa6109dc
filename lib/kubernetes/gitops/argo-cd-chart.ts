import type { App } from 'cdk8s';
import { tenancyOf, type ArgoCd, type Namespace } from '../../model';
import { addonsOf } from '../addons';
import { externalSecrets } from '../addons/external-secrets';
import { EnvironmentChart, type EnvironmentChartProps } from '../environment-chart';
import { hasPlatform, PLATFORM } from '../namespaces/platform-chart';
import { kindAndPlace, objectsOf, type Manifest, type Written } from '../typed-object';
import { ARGOCD } from './argo-cd-namespace';
import { AddonApplication, FolderApplication, ROOT } from './applications';
import { HealthChecks } from './health-checks';
import { OwnProject, reachingOut, RootProject, type InFolder } from './own-projects';
import { AddonProject, platformProjectName, projectName, rootProjectName } from './projects';
import { wavesOf } from './waves';

export interface ArgoCdChartProps extends Pick<EnvironmentChartProps, 'resolved'> {
  readonly delivery: ArgoCd;
  /** The environment's folder, from the root of the repository. */
  readonly folder: string;
  readonly namespaces: readonly Namespace[];
  /** Everything else that is written for the environment. */
  readonly written: readonly InFolder[];
}

/** The folder that the root Application syncs: the projects, and an Application for each namespace and each add-on. */
export class ArgoCdChart extends EnvironmentChart {
  constructor(scope: App, { resolved, delivery, folder, namespaces, written }: ArgoCdChartProps) {
    super(scope, ARGOCD, { resolved, namespace: ARGOCD });
    const addons = addonsOf(resolved);
    const waves = wavesOf(resolved, addons, namespaces);
    // Where Argo CD is one of the add-ons its values say it, and where the cluster is another's that one does.
    if (this.environment.cluster === undefined && !addons.some(({ name }) => name === ARGOCD)) {
      new HealthChecks(this, 'health-checks');
    }
    for (const addon of addons) {
      new AddonApplication(this, addon.name, { addon, wave: waves.addons.get(addon.name) ?? 0, written: namespaces });
    }
    const isOut = reachingOut(written);
    const project = (path: string) => (isOut.has(path) ? platformProjectName : projectName)(this.environment);
    const leads = new Map<string, string[]>();
    const apply = (
      name: string,
      wave: number,
      { path = name, namespace = name, of = project(name) }: Elsewhere = {},
    ) => {
      leads.set(of, [...(leads.get(of) ?? []), namespace]);
      new FolderApplication(this, name, { wave, delivery, path: `${folder}/${path}`, namespace, project: of });
    };
    if (hasPlatform(resolved)) apply(PLATFORM, waves.platform, { namespace: platformNamespace(written) });
    for (const { name } of namespaces) apply(name, waves.namespaces.get(name) ?? 0);
    apply(ROOT, waves.root, { path: ARGOCD, namespace: ARGOCD, of: rootProjectName(this.environment) });
    if (addons.length > 0) new AddonProject(this, 'Project of add-ons', { addons });
    if (tenancyOf(this.environment) !== undefined) return;
    const own = objectsOf(this).map((object) => kindAndPlace(object.toJson() as Manifest));
    // Applications have the names of namespaces and add-ons, which begin in small letters.
    for (const name of new Set(written.map((one) => project(one.folder)))) {
      const brought = written.filter((one) => project(one.folder) === name);
      new OwnProject(this, `Project ${name}`, { name, namespaces: leads.get(name) ?? [], written: brought });
    }
    new RootProject(this, 'Project of the root', { written: own });
  }
}

/** Where an Application differs from its name. */
interface Elsewhere {
  readonly path?: string;
  readonly namespace?: string;
  /** Its project. */
  readonly of?: string;
}

/**
 * Objects say their own namespace; this one must be allowed, and not be that of Argo CD. What reads secrets lives beside
 * External Secrets.
 */
function platformNamespace(written: readonly Written[]): string {
  const used = written.flatMap(({ namespace = [] }) => namespace);
  return used.includes(externalSecrets.namespace) ? externalSecrets.namespace : (used[0] ?? ARGOCD);
}
