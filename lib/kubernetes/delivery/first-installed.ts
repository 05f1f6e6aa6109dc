import { fileOf, type KubernetesEnvironment, type Resolved } from '../../model';
import type { RenderedFile } from '../../output/generated-file';
import { addonsOf } from '../addons';
import { ARGOCD } from '../gitops/argo-cd-namespace';
import { addonFiles } from './addon-files';

/**
 * The values of Argo CD, in a file that helm reads: somebody installs it once, and what it then syncs changes nothing. No
 * Application reads that folder.
 */
export const firstInstalled = ({ environment, ...rest }: Resolved<KubernetesEnvironment>): RenderedFile[] =>
  addonFiles(addonsOf({ environment, ...rest }).filter(({ name }) => name === ARGOCD)).map(({ path, text }) => ({
    path: `${environment.name}/${path}`,
    text,
    definedIn: fileOf(environment),
  }));
