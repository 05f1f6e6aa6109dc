import { edgeNamespaceOf } from '../../declared/clusters';
import { edgeOf } from '../../declared/edge';
import { declaredRoutes } from '../../declared/routes';
import { answerOf } from '../../gateway/answer';
import { isAttached } from '../../gateway/attached';
import { gatewaysOf, listenersOf, type GatewaySpec, type Listener } from '../../gateway/listeners';
import { namespaceOf, type KubernetesObject } from '../../objects';
import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { at, unless, type Place, type Violation } from '../../violation';
import { ofKind, specOf } from '../workload';

const nowhere = (object: string): Place => ({ file: '', object, field: '' });

export const gatewayListens = each(
  'A Gateway listens for each host that is routed to, with a certificate for it alone unless one for all is there, and sends whoever comes without TLS to it.',
  { name: 'Gateways', of: ({ objects }: KubernetesSubject) => gatewaysOf(objects) },
  (gateway, subject) => {
    const { objects, resolved } = subject;
    const hosts = [...new Set(declaredRoutes(resolved).map(({ host }) => host))];
    const own = listenersOf([gateway]);
    const tls = own.filter(({ spec }) => spec.protocol === 'HTTPS');
    return [
      ...unless(
        tls
          .map(({ spec }) => spec.hostname ?? '*')
          .sort()
          .join() === [...hosts].sort().join(),
        at(gateway, 'spec.listeners'),
        `listens for ${tls.map(({ spec }) => spec.hostname ?? 'every host').join(', ')}, where ${hosts.join(', ')} is due`,
      ),
      ...own.flatMap(({ spec }) =>
        unless(
          (spec.protocol === 'HTTPS' && spec.port === 443 && spec.tls?.mode === 'Terminate') ||
            (spec.protocol === 'HTTP' && spec.port === 80),
          at(gateway, 'spec.listeners'),
          `listens at ${spec.port} for ${spec.protocol}`,
        ),
      ),
      ...tls.flatMap((listener) => hasItsCertificate(listener, subject)),
      ...hosts.flatMap((host) => {
        const { by } = answerOf(objects, { scheme: 'http', host, path: '/any' });
        return unless(by === '301 to https', at(gateway, 'spec.listeners'), `answers http://${host} by ${by}`);
      }),
    ];
  },
);

interface CertificateSpec {
  readonly secretName: string;
  readonly dnsNames?: readonly string[];
}

function hasItsCertificate({ gateway, spec }: Listener, { objects, resolved }: KubernetesSubject): Violation[] {
  const said = resolved.environment.certificates;
  const refs = (spec.tls?.certificateRefs ?? []).map(({ namespace, name }) =>
    namespace === undefined ? name : '(elsewhere)',
  );
  const names = ofKind(objects, 'Certificate')
    .filter((one) => namespaceOf(one) === namespaceOf(gateway))
    .map((one) => specOf<CertificateSpec>(one))
    .filter(({ secretName }) => refs.includes(secretName))
    .flatMap(({ dnsNames = [] }) => dnsNames);
  const isRight =
    said?.from === 'secret'
      ? refs.join() === said.name && names.length === 0
      : refs.length === 1 && names.join() === spec.hostname;
  return unless(
    isRight,
    at(gateway, 'spec.listeners'),
    `reads for ${spec.hostname ?? 'every host'} a certificate for ${names.join(' and ') || 'nobody'}`,
  );
}

export const gatewayLetsIn = each(
  'A Gateway lets routes in of the namespaces that are routed to on a host, and of no other.',
  {
    name: 'listeners',
    of: ({ objects }: KubernetesSubject) => listenersOf(objects),
  },
  (listener, { objects, resolved }) => {
    const { gateway, spec } = listener;
    const due = declaredRoutes(resolved)
      .filter(({ host }) => spec.protocol === 'HTTPS' && host === spec.hostname)
      .map(({ service }) => service.namespace.name);
    const expected = [...new Set(spec.protocol === 'HTTPS' ? due : [namespaceOf(gateway)])].sort();
    const everywhere = [...ofKind(objects, 'Namespace').map(({ metadata }) => metadata.name), ...expected, '(others)'];
    const found = [...new Set(everywhere)].filter((namespace) => isLetIn(namespace, listener, objects)).sort();
    return unless(
      found.join() === expected.join(),
      at(gateway, 'spec.listeners'),
      `lets routes of ${found.join(', ') || 'nobody'} in at ${spec.name}, where ${expected.join(', ')} is due`,
    );
  },
);

/** Whether a route of a namespace would be let in, if it asked. */
function isLetIn(namespace: string, { gateway, spec }: Listener, objects: readonly KubernetesObject[]): boolean {
  const route = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'any', namespace },
    spec: { parentRefs: [{ namespace: namespaceOf(gateway), name: gateway.metadata.name, sectionName: spec.name }] },
  };
  return isAttached(route, { gateway, spec }, objects);
}

export const gatewayIsForItsClass = each(
  'Where routes are those of a Gateway there is one, of the class and with the annotations that are declared, beside the certificates; elsewhere there is none.',
  { name: 'environments', of: (subject: KubernetesSubject) => (isAbout(subject) ? [subject] : []) },
  (subject) => {
    const { objects, resolved } = subject;
    const { isGateway, edgeClass, annotations } = edgeOf(resolved);
    const found = gatewaysOf(objects);
    const isDue = isGateway && declaredRoutes(resolved).length > 0;
    return [
      ...unless(found.length === (isDue ? 1 : 0), nowhere('Gateway'), `is there ${found.length} times`),
      ...found.flatMap((gateway) => [
        ...unless(
          specOf<GatewaySpec>(gateway).gatewayClassName === edgeClass,
          at(gateway, 'spec.gatewayClassName'),
          `is for ${specOf<GatewaySpec>(gateway).gatewayClassName}, not for ${edgeClass}`,
        ),
        ...unless(
          namespaceOf(gateway) === edgeNamespaceOf(resolved.environment),
          at(gateway, 'metadata.namespace'),
          'stands elsewhere than the certificates',
        ),
        ...Object.entries(annotations).flatMap(([key, value]) =>
          unless(
            gateway.metadata.annotations?.[key] === value,
            at(gateway, 'metadata.annotations'),
            `says ${key}: ${gateway.metadata.annotations?.[key] ?? '(nothing)'}, not ${value}`,
          ),
        ),
      ]),
    ];
  },
);

const isAbout = ({ objects, resolved }: KubernetesSubject): boolean =>
  edgeOf(resolved).isGateway || gatewaysOf(objects).length > 0;
