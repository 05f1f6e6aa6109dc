import { edgeOf } from '../declared/edge';
import { declaredRoutes, pathsOf, shown } from '../declared/routes';
import { namespaceOf, where, type KubernetesObject } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, unless, type Place } from '../violation';
import { applicationsOf } from './gitops/applications';
import { hostsIn, routedIn, routeOf, typeOf, type IngressSpec } from './ingress';
import { declaredFacts, writtenFacts } from './route-facts';
import { ofKind, specOf } from './workload';

const nowhere = (object: string): Place => ({ file: '', object, field: '' });

export const routesAreServed = each(
  'Every route is served on each of its hosts: one Ingress leads its paths there to its service and port.',
  {
    name: 'routes on hosts',
    of: ({ resolved }: KubernetesSubject) => (edgeOf(resolved).isGateway ? [] : declaredRoutes(resolved)),
  },
  (declared, subject) => {
    const { service, route, host } = declared;
    const found = ofKind(subject.objects, 'Ingress').filter((object) => {
      const own = routeOf(object, subject);
      return own?.route === route && own.host === host;
    });
    const [first] = found;
    const place = first === undefined ? nowhere(`service ${service.name}`) : at(first, 'spec.rules');
    const leads = (first === undefined ? [] : routedIn([first])).map(({ path: { path, pathType, backend } }) => {
      const port = backend.service?.port.name ?? backend.service?.port.number ?? '';
      return `${pathType} ${path} to ${backend.service?.name ?? ''}:${port}`;
    });
    const due = pathsOf(declared, edgeOf(subject.resolved).isMerged).map(
      (path) => `${path} to ${service.name}:${route.port}`,
    );
    return [
      ...unless(found.length === 1, place, `has ${shown(declared)} in ${found.length} Ingresses, not in one`),
      ...unless(
        first === undefined || leads.join() === due.join(),
        place,
        `leads ${leads.join(' and ')} where ${shown(declared)} is due: ${due.join(' and ')}`,
      ),
    ];
  },
);

export const ingressesSayTheirRoute = each(
  'An Ingress says of its paths what their route does and no more: bodies, times, rates, headers, who may see them.',
  {
    name: 'Ingresses with paths',
    of: ({ objects }: KubernetesSubject) => ofKind(objects, 'Ingress').filter((o) => routedIn([o]).length > 0),
  },
  (object, subject) => {
    const declared = routeOf(object, subject);
    if (declared === undefined) return unless(false, at(object, 'spec.rules'), 'is for no route that is declared');
    const due = declaredFacts(declared.route);
    const said = writtenFacts(object, subject.objects, edgeOf(subject.resolved).annotations);
    return [...new Set([...due.keys(), ...said.keys()])].flatMap((fact) =>
      unless(
        due.get(fact) === said.get(fact),
        at(object, 'metadata.annotations'),
        `says of ${shown(declared)}: ${fact} ${said.get(fact) ?? '(nothing)'}, not ${due.get(fact) ?? '(nothing)'}`,
      ),
    );
  },
);

const mastersOf = (host: string, objects: readonly KubernetesObject[]): KubernetesObject[] =>
  ofKind(objects, 'Ingress').filter((o) => typeOf(o) === 'master' && hostsIn(o).includes(host));

export const hostsHaveTheirOwn = each(
  'Where paths are merged, each host that is routed to has one master Ingress and a certificate for it alone, unless one for all is there, and no other host has one.',
  {
    name: 'merged hosts',
    of: ({ resolved, objects }: KubernetesSubject) =>
      edgeOf(resolved).isMerged
        ? [
            ...new Set([
              ...declaredRoutes(resolved).map(({ host }) => host),
              ...ofKind(objects, 'Ingress').flatMap(hostsIn),
              ...ofKind(objects, 'Certificate').flatMap((one) => specOf<CertificateSpec>(one).dnsNames ?? []),
            ]),
          ]
        : [],
  },
  (host, { resolved, objects }) => {
    const masters = mastersOf(host, objects);
    const [master] = masters;
    const isDue = declaredRoutes(resolved).some((declared) => declared.host === host);
    const certificates = ofKind(objects, 'Certificate').filter((one) => {
      const { secretName, dnsNames = [] } = specOf<CertificateSpec>(one);
      const isRead =
        master !== undefined && namespaceOf(one) === namespaceOf(master) && secretsOf(master)[host] === secretName;
      return isRead || dnsNames.includes(host);
    });
    const names = certificates.map((one) => (specOf<CertificateSpec>(one).dnsNames ?? []).join(', '));
    const place = master === undefined ? nowhere(host) : at(master, 'spec');
    const said = resolved.environment.certificates;
    const isThere = said?.from === 'secret';
    return [
      ...unless(
        masters.length === (isDue ? 1 : 0),
        place,
        `${host} has the master Ingresses ${masters.map(where).join(', ') || '(none)'}, and is ${isDue ? '' : 'not '}routed to`,
      ),
      ...unless(
        !isDue || isThere || (names.length === 1 && names[0] === host),
        place,
        `${host} reads a certificate for ${names.join(' and ') || 'nobody'}, not for itself alone`,
      ),
      ...unless(
        !isDue || !isThere || (master !== undefined && secretsOf(master)[host] === said.name && names.length === 0),
        place,
        `${host} does not read the certificate that is there, or has one made`,
      ),
    ];
  },
);

interface CertificateSpec {
  readonly secretName: string;
  /** @default that of an authority, which is for no host */
  readonly dnsNames?: readonly string[];
}

/** The Secrets with the certificates that an Ingress reads, by the hosts that they are for. */
const secretsOf = (ingress: KubernetesObject): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    (specOf<IngressSpec>(ingress).tls ?? []).flatMap(({ hosts = [], secretName }) =>
      hosts.map((host) => [host, secretName] as const),
    ),
  );

interface ControllerValues {
  readonly controller?: {
    readonly enableCustomResources?: boolean;
    readonly enableSnippets?: boolean;
    readonly config?: { readonly entries?: Readonly<Record<string, string>> };
  };
}

/** A controller without custom resources passes over Policies; one without snippets refuses an Ingress that has some. */
export const controllerDoesWhatIsAsked = each(
  'The ingress controller reads Policies and snippets if an Ingress has some, and does not if none has; it speaks HTTP/2 where an Ingress leads gRPC.',
  {
    name: 'ingress controllers',
    of: (subject: KubernetesSubject) =>
      applicationsOf(subject).filter(({ spec }) => spec.source.chart === 'nginx-ingress'),
  },
  (application, { objects }) => {
    const keys = ofKind(objects, 'Ingress').flatMap(({ metadata }) => Object.keys(metadata.annotations ?? {}));
    const { helm } = application.spec.source as { readonly helm?: { readonly valuesObject?: ControllerValues } };
    const { enableCustomResources = true, enableSnippets = false, config } = helm?.valuesObject?.controller ?? {};
    const policies = keys.includes('nginx.org/policies');
    const snippets = keys.some((key) => key.endsWith('-snippets'));
    const grpc = keys.includes('nginx.org/grpc-services');
    const isHttp2 = config?.entries?.['http2'] === 'True';
    const values = 'spec.source.helm.valuesObject.controller';
    const asked = (isAsked: boolean, what: string): string => `${isAsked ? 'an' : 'no'} Ingress has ${what}`;
    return [
      ...unless(
        enableCustomResources === policies,
        at(application, `${values}.enableCustomResources`),
        `has custom resources ${enableCustomResources ? 'on' : 'off'} where ${asked(policies, 'a Policy')}`,
      ),
      ...unless(
        enableSnippets === snippets,
        at(application, `${values}.enableSnippets`),
        `has snippets ${enableSnippets ? 'on' : 'off'} where ${asked(snippets, 'snippets')}`,
      ),
      ...unless(
        isHttp2 === grpc,
        at(application, `${values}.config.entries`),
        `speaks ${isHttp2 ? '' : 'no '}HTTP/2 where ${asked(grpc, 'gRPC')}`,
      ),
    ];
  },
);
