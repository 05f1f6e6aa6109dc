import { edgeOf } from '../../declared/edge';
import { namespaceOf } from '../../objects';
import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { valueAtPath } from '../../values/value-at';
import { at, unless } from '../../violation';
import { gatewaysOf } from '../../gateway/listeners';
import { waveOf } from '../argo-cd';
import { installed } from '../gitops/addon-values';
import { applicationsOf } from '../gitops/applications';
import { ofKind, specOf } from '../workload';
import { proxies, secondsOf } from './proxies';

interface Traffic {
  readonly targetRefs?: readonly { readonly kind: string; readonly name: string }[];
  readonly proxyProtocol?: { readonly optional?: boolean };
  readonly timeout?: {
    readonly tcp?: { readonly connectTimeout?: string };
    readonly http?: { readonly connectionIdleTimeout?: string };
  };
  readonly retry?: { readonly retryOn?: { readonly triggers?: readonly string[] } };
}

/** Two of them are less than what users take for no answer. */
const CONNECT_SECONDS = 5;
/** What a service keeps an idle connection for, at least. */
const IDLE_SECONDS = 60;

/** What asks once more what no pod has seen. */
const UNSEEN = ['connect-failure', 'refused-stream'];

export const proxiesAskPodsWell = each(
  'A Gateway of ours takes the word of its load balancer alone for the address of a client, leaves a pod that is gone for another one within seconds, and asks nothing twice that was seen.',
  {
    name: 'Gateways of ours',
    of: (subject: KubernetesSubject) => (proxies.of(subject).length > 0 ? gatewaysOf(subject.objects) : []),
  },
  (gateway, { objects, resolved }) => {
    const about = (kind: string): Traffic[] =>
      ofKind(objects, kind)
        .filter((one) => namespaceOf(one) === namespaceOf(gateway))
        .map((one) => specOf<Traffic>(one))
        .filter(({ targetRefs = [] }) =>
          targetRefs.some(({ kind: of, name }) => of === 'Gateway' && name === gateway.metadata.name),
        );
    const [clients] = about('ClientTrafficPolicy');
    const [pods] = about('BackendTrafficPolicy');
    const { connectTimeout } = pods?.timeout?.tcp ?? {};
    const idle = secondsOf(pods?.timeout?.http?.connectionIdleTimeout);
    const triggers = pods?.retry?.retryOn?.triggers ?? [];
    const isDue = !edgeOf(resolved).isOpen;
    return [
      ...unless(
        (clients?.proxyProtocol?.optional === false) === isDue && (isDue || clients?.proxyProtocol === undefined),
        at(gateway),
        isDue ? 'does not ask for the PROXY protocol' : 'asks for the PROXY protocol, which nobody speaks',
      ),
      ...unless(
        secondsOf(connectTimeout) > 0 && secondsOf(connectTimeout) <= CONNECT_SECONDS,
        at(gateway),
        `waits ${connectTimeout ?? '10s'} for a pod that is gone`,
      ),
      ...unless(idle > 0 && idle <= IDLE_SECONDS, at(gateway), 'uses connections that services have closed'),
      ...unless(
        triggers.includes('connect-failure') && triggers.every((one) => UNSEEN.includes(one)),
        at(gateway),
        `asks another pod after ${triggers.join(', ') || 'nothing'}`,
      ),
    ];
  },
);

export const certificatesAreAnsweredByGateways = each(
  'Where a certificate authority is answered through a Gateway, cert-manager knows of Gateways, and finds their definitions when it starts.',
  {
    name: 'issuers that answer by Gateways',
    of: ({ objects }: KubernetesSubject) =>
      ofKind(objects, 'ClusterIssuer').filter((one) => JSON.stringify(one.spec).includes('gatewayHTTPRoute')),
  },
  (issuer, subject) => {
    const found = installed('cert-manager', subject);
    if (found === undefined) return [];
    const isTold = valueAtPath(found.values, 'config.gatewayAPI.enabled') === true;
    const [teller, reader] = ['envoy-gateway', 'cert-manager'].map((name) =>
      applicationsOf(subject).find(({ metadata }) => metadata.name === name),
    );
    const isLater = teller === undefined || reader === undefined || waveOf(teller) < waveOf(reader);
    return [
      ...unless(isTold, at(issuer, 'spec.acme'), 'waits for a cert-manager that knows of no Gateway'),
      ...unless(isLater, at(issuer, 'spec.acme'), 'waits for a cert-manager that starts before Gateways are defined'),
    ];
  },
);
