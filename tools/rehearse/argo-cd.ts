import type { Cluster } from './cluster';
import type { Kubectl } from './kubectl';
import type { Machine } from './machine';
import type { ArgoCdOrigin } from './own-namespace';
import { must } from './require';

export const ARGO_CD = {
  namespace: 'argocd',
  release: 'argocd',
  repository: 'https://argoproj.github.io/argo-helm',
  chart: 'argo-cd',
  version: '10.1.1',
} as const;

/** What a rehearsal does not look at, and a laptop need not run. */
const SMALLER = ['dex.enabled=false', 'notifications.enabled=false', 'applicationSet.replicas=0'];

/** Whether Argo CD is there, or is to be made. */
export const argoCdOrigin = async (kubectl: Kubectl): Promise<ArgoCdOrigin> =>
  (await isThere(kubectl)) ? 'taken' : 'made';

/** Installs Argo CD from its chart, or brings what a rehearsal has installed to the version that is pinned. */
export async function installArgoCd(machine: Machine, { context }: Cluster): Promise<void> {
  const { namespace, release, repository, chart, version } = ARGO_CD;
  machine.say(`Installing Argo CD, chart ${version}.`);
  await must(
    machine,
    'the cluster has no Argo CD, which it installs from its chart',
    'helm',
    [
      ...['upgrade', '--install', release, chart, '--kube-context', context],
      ...['--repo', repository, '--version', version, '--namespace', namespace, '--create-namespace'],
      ...SMALLER.flatMap((value) => ['--set', value]),
      ...['--wait', '--timeout', '10m'],
    ],
    { timeoutSeconds: 660 },
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
