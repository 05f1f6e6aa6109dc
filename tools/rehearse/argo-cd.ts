import { ARGO_CD as INSTALLED } from '../../lib/kubernetes/addons/argo-cd';
import { valuesPath } from '../../lib/kubernetes/delivery/addon-files';
import type { Cluster } from './cluster';
import type { Kubectl } from './kubectl';
import type { Machine } from './machine';
import type { ArgoCdOrigin } from './own-namespace';
import type { Rehearsal } from './rehearsal';
import { must } from './require';

const { name: release, namespace, chart } = INSTALLED;

/** As the engine brings it. */
export const ARGO_CD = {
  namespace,
  release,
  repository: chart.repository,
  chart: chart.name,
  version: chart.version,
} as const;

/** Whether Argo CD is there, or is to be made. */
export const argoCdOrigin = async (kubectl: Kubectl): Promise<ArgoCdOrigin> =>
  (await isThere(kubectl)) ? 'taken' : 'made';

/**
 * Installs Argo CD from its chart, with the values that it will sync. One that a rehearsal has installed before brings itself
 * to what is pinned.
 *
 * @throws Error where the environment brings none
 */
export async function installArgoCd(
  machine: Machine,
  { context }: Cluster,
  kubectl: Kubectl,
  { root, folder, files, resolved }: Rehearsal,
): Promise<void> {
  if (await isThere(kubectl)) return machine.say('Argo CD is there from before, and brings itself to what is pinned.');
  const { repository, version } = ARGO_CD;
  const values = valuesPath(release);
  const { name } = resolved.environment;
  if (!files.some(({ path }) => path === `${name}/${values}`))
    throw new Error(`The cluster has no Argo CD, and ${name} says in addons.provided that it has one.`);
  machine.say(`Installing Argo CD, chart ${version}.`);
  await must(
    machine,
    'the cluster has no Argo CD, which it installs from its chart',
    'helm',
    [
      ...['upgrade', '--install', release, ARGO_CD.chart, '--kube-context', context],
      ...['--repo', repository, '--version', version, '--namespace', namespace, '--create-namespace'],
      ...['--values', `${folder}/${values}`, '--wait', '--timeout', '10m'],
    ],
    { timeoutSeconds: 660, cwd: root },
  );
}

const isThere = async (kubectl: Kubectl): Promise<boolean> =>
  (await kubectl.has('customresourcedefinition', 'applications.argoproj.io')) &&
  (await kubectl.has('deployment', 'argocd-repo-server', '--namespace', ARGO_CD.namespace));

/** The image of Argo CD, which has Git and is on a machine of the cluster already. */
export const argoCdImage = async (kubectl: Kubectl): Promise<string> =>
  (
    await kubectl.run([
      ...['get', 'deployment', 'argocd-repo-server', '--namespace', ARGO_CD.namespace],
      ...['--output', 'jsonpath={.spec.template.spec.containers[0].image}'],
    ])
  ).trim();
