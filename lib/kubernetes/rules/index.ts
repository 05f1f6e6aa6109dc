import type { Rule } from '../../model';
import { addons } from './addons';
import { edge } from './edge';
import { mesh } from './mesh';
import { monitoringNamespace } from './monitoring-namespace';
import { names } from './names';
import { neighbours } from './neighbours';
import { podAnnotations } from './pod-annotations';
import { backingPorts } from './ports';
import { poolerImage } from './pooler-image';
import { pullSecrets } from './pull-secret';
import { reservedNamespaces } from './reserved-namespaces';
import { secretStores } from './secret-stores';
import { tenants } from './tenants';

/** What may not be because it is rendered to Kubernetes. */
export const kubernetesRules: readonly Rule[] = [
  reservedNamespaces,
  monitoringNamespace,
  mesh,
  addons,
  edge,
  names,
  backingPorts,
  podAnnotations,
  poolerImage,
  pullSecrets,
  neighbours,
  tenants,
  secretStores,
];
