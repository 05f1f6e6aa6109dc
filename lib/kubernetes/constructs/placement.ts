import type { PodProps, Toleration } from '../../model';
import type { k8s } from '../k8s';

/** Where pods may run. */
export const placement = ({
  nodeSelector,
  tolerations,
}: PodProps): Pick<k8s.PodSpec, 'nodeSelector' | 'tolerations'> => ({
  ...(nodeSelector === undefined ? {} : { nodeSelector }),
  ...(tolerations === undefined ? {} : { tolerations: tolerations.map(toleration) }),
});

const toleration = ({ seconds, ...rest }: Toleration): k8s.Toleration => ({
  ...rest,
  ...(seconds === undefined ? {} : { tolerationSeconds: seconds }),
});
