import { plain, told } from './reason-text';
import { changes, elements, list, names, paths } from './say';

const KUBERNETES = 'https://kubernetes.io/docs';
const WORKLOADS = `${KUBERNETES}/concepts/workloads`;
const VALIDATION = 'https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/apps/validation/validation.go';

/** What Kubernetes itself does with workloads, and what their pods read. */
export const workloadReasons = {
  'pod template': plain(
    'rolls pods',
    (fields) => (fields.length === 0 ? 'its configuration changed' : names(fields)),
    `${WORKLOADS}/controllers/deployment/#updating-a-deployment`,
  ),
  'next run': plain(
    'reloads',
    (fields) => `from its next run on: ${names(fields)}`,
    `${WORKLOADS}/controllers/cron-jobs/`,
  ),
  'immutable field': plain(
    'is refused',
    (fields) => `${elements(fields)} can't change in place: delete it once, and it is made anew`,
  ),
  'immutable field with data': told<{ holds: string }>(
    'is refused',
    ({ holds }, fields) =>
      `${elements(fields)} can't change in place, and ${holds} goes with it where it is deleted: make another one beside it, and move what it holds`,
  ),
  'claim template': plain(
    'is refused',
    () =>
      "volumes keep what they have: their template can't change. Change the claims, then delete it with --cascade=orphan",
    VALIDATION,
  ),
  'smaller claims': plain(
    'is refused',
    (fields) =>
      `${changes(fields)}: no volume shrinks, and their template can't change. Make another one beside it, and move what it holds`,
    VALIDATION,
  ),
  'address is kept': plain(
    'by hand',
    (fields) => `${changes(fields)}: it keeps what it has; delete it once, and it is made anew`,
    'https://github.com/kubernetes/kubernetes/blob/master/pkg/registry/core/service/strategy.go',
  ),
  'hook runs': told<{ hook: string }>(
    'runs again',
    ({ hook }) => `Argo CD makes the ${hook} hook anew at the next sync, which a change of hooks alone does not start`,
    'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/',
  ),
  copies: plain('scales', changes),
  'autoscaler handed over': told<{ to: string }>(
    'scales',
    ({ to }) => `ScaledObject ${to} takes it over`,
    'https://keda.sh/docs/2.20/concepts/scaling-deployments/#transferring-ownership-of-an-existing-hpa',
  ),
  'copies are fixed': plain(
    'scales',
    () => 'nothing counts the copies any longer: they stay as many as there are, unless a number is written',
    'https://github.com/kubernetes/kubernetes/blob/master/pkg/controller/podautoscaler/horizontal.go',
  ),
  'copies as before': plain(
    'scales',
    () => 'nothing counts the copies any longer: there are as many again as before they were counted',
    'https://keda.sh/docs/2.20/reference/scaledobject-spec/#advanced',
  ),
  'port moves': plain(
    'interrupts',
    (fields) =>
      `${changes(fields)}: policies and pods change at different moments, and until both have, some connections fail`,
    `${KUBERNETES}/concepts/services-networking/network-policies/`,
  ),
  'port of a Service moves': plain(
    'interrupts',
    (fields) => `${changes(fields)}: whoever is not replaced yet finds nothing on the old one`,
    `${KUBERNETES}/concepts/services-networking/service/`,
  ),
  'selector follows': plain('reloads', (fields) => `traffic goes to other pods at once: ${paths(fields)}`),
  'read by replaced pods': told<{ by: readonly string[] }>(
    'reloads',
    ({ by }) => `read by pods that are replaced for it: ${list(by)}`,
    `${KUBERNETES}/concepts/configuration/configmap/`,
  ),
  'read while it runs': told<{ by: readonly string[] }>(
    'reloads',
    ({ by }) => `${list(by)} sees the new text within a minute or two, and nothing restarts`,
    `${KUBERNETES}/tasks/configure-pod-container/configure-pod-configmap/`,
  ),
  'read by later runs': told<{ by: readonly string[] }>(
    'reloads',
    ({ by }) => `${list(by)} reads it from the next run on`,
    `${WORKLOADS}/controllers/cron-jobs/`,
  ),
  'read at the start': told<{ by: readonly string[] }>(
    'by hand',
    ({ by }) => `${list(by)} has the new text once its pods are replaced, and nothing replaces them for it`,
    `${KUBERNETES}/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically`,
  ),
  'read by no pod': plain('reloads', (fields) => `${names(fields)}: no pod here reads it`),
  'identity of later pods': plain(
    'by hand',
    (fields) => `${names(fields)}: pods have it once they are replaced, and nothing replaces them for it`,
    'https://azure.github.io/azure-workload-identity/docs/concepts.html',
  ),
  'plain text': plain(
    'interrupts',
    (fields) => `${changes(fields)}: whoever comes from outside of the mesh, or is not in it yet, may be refused`,
    'https://istio.io/latest/docs/reference/config/security/peer_authentication/',
  ),
  'plain text too': plain(
    'reloads',
    (fields) => `${changes(fields)}: whoever comes in plain text is answered, too, and nobody is refused`,
    'https://istio.io/latest/docs/reference/config/security/peer_authentication/',
  ),
  'in the mesh': plain(
    'reloads',
    (fields) => `${changes(fields)}: pods that run are in the mesh or out of it as they are, without a restart`,
    'https://istio.io/latest/docs/ambient/usage/add-workloads/',
  ),
  'by a waypoint': plain(
    'interrupts',
    (fields) => `${changes(fields)}: requests go another way at once, and policies a moment before or after`,
    'https://istio.io/latest/docs/ambient/usage/waypoint/',
  ),
  'pods of a waypoint': plain(
    'rolls pods',
    (fields) => `of the waypoint, which istiod makes anew: ${names(fields)}`,
    'https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/#automated-deployment',
  ),
  requests: plain('reloads', (fields) => `from the next request on, without a restart: ${changes(fields)}`),
  'counts for later pods': plain(
    'reloads',
    (fields) => `${names(fields)}: counts for pods that are made from then on; those that run stay`,
  ),
  'counts for later evictions': plain('reloads', changes, `${WORKLOADS}/pods/disruptions/`),
  'rights change': plain('reloads', (fields) => `rights change at once: ${paths(fields)}`),
  'taken up': plain('reloads', (fields) => names(fields)),
};
