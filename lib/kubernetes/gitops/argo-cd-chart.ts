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
import { AddonProject, OwnProject } from './projects';
import { wavesOf } from './waves';

export interface ArgoCdChartProps extends Pick<EnvironmentChartProps, 'resolved'> {
  readonly delivery: ArgoCd;
  /** The environment's folder, from the root of the repository. */
  readonly folder: string;
  readonly namespaces: readonly Namespace[];
  /** Everything else that is written for the environment. */
  readonly written: readonly Written[];
}

/** The folder that the root Application syncs: the projects, and an Application for each namespace and each add-on. */
export class ArgoCdChart extends EnvironmentChart {
  constructor(scope: App, { resolved, delivery, folder, namespaces, written }: ArgoCdChartProps) {
    super(scope, ARGOCD, { resolved, namespace: ARGOCD });
    const addons = addonsOf(resolved);
    const waves = wavesOf(resolved, addons, namespaces);
    const { cluster } = this.environment;
    // One there is in a cluster, as there is one Argo CD.
    if (cluster === undefined) new HealthChecks(this, 'health-checks');
    for (const addon of addons) {
      new AddonApplication(this, addon.name, { addon, wave: waves.addons.get(addon.name) ?? 0, written: namespaces });
    }
    const apply = (name: string, wave: number, path = name, namespace = path) =>
      new FolderApplication(this, name, { wave, delivery, path: `${folder}/${path}`, namespace });
    if (hasPlatform(resolved)) apply(PLATFORM, waves.platform, PLATFORM, platformNamespace(written));
    for (const { name } of namespaces) apply(name, waves.namespaces.get(name) ?? 0);
    apply(ROOT, waves.root, ARGOCD);
    if (addons.length > 0) new AddonProject(this, 'addon-project', { addons });
    if (tenancyOf(this.environment) !== undefined) return;
    const own = objectsOf(this).map((object) => kindAndPlace(object.toJson() as Manifest));
    new OwnProject(this, 'project', { written: [...written, ...own] });
  }
}

/** Objects say their own namespace; this one must exist and be allowed. What reads secrets lives beside External Secrets. */
const platformNamespace = (written: readonly Written[]): string =>
  written.some(({ namespace }) => namespace === externalSecrets.namespace) ? externalSecrets.namespace : ARGOCD;
