import type { KubernetesEnvironment, PodProps, Toleration } from '../../model';
import type { k8s } from '../k8s';
import { priorityOf, type Priority } from '../naming/priority';

/**
 * Where pods may run, and who gives way.
 *
 * @param usual how early they give way where that is not said
 */
export const placement = (
  { nodeSelector, tolerations, priority }: PodProps,
  usual: Priority,
  environment: KubernetesEnvironment,
): Pick<k8s.PodSpec, 'nodeSelector' | 'tolerations' | 'priorityClassName'> => ({
  ...priorityOf(priority ?? usual, environment),
  ...(nodeSelector === undefined ? {} : { nodeSelector }),
  ...(tolerations === undefined ? {} : { tolerations: tolerations.map(toleration) }),
});

const toleration = ({ seconds, ...rest }: Toleration): k8s.Toleration => ({
  ...rest,
  ...(seconds === undefined ? {} : { tolerationSeconds: seconds }),
});
