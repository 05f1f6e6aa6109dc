import { each } from '../promise';
import type { ComposeSubject, KubernetesSubject } from '../subject';
import { unless, type Violation } from '../violation';
import { calledBy, inCompose, onKubernetes, type Connected } from './clients';
import { inService, services } from './compose-file/document';
import { answerAtEdge } from './edge-answer';
import { containers, ofKind, specOf } from './workload';

/** What each endpoint of a provider is good for, by what its clients are given. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  signIn: ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'DISCOVERY_URL', 'SCOPE'],
  publicClient: ['ISSUER', 'CLIENT_ID', 'SCOPE'],
  verify: ['ISSUER', 'CLIENT_ID', 'AUDIENCE', 'DISCOVERY_URL'],
};

function signInProblems({ endpoint, place, variables }: Connected): Violation[] {
  const name = (of: string): string => calledBy(endpoint, `OIDC_${of}`);
  const isPage = endpoint.name === 'publicClient';
  return [
    ...(NEEDED[endpoint.name] ?? []).flatMap((of) => unless(variables.has(name(of)), place, `has no ${name(of)}`)),
    ...unless(
      !isPage || !variables.has(name('CLIENT_SECRET')),
      place,
      'serves a page, and has a secret to sign in with',
    ),
  ];
}

const ofProviders = (all: Connected[]): Connected[] => all.filter(({ endpoint }) => endpoint.of.kind === 'oidc');

const SAID =
  'A client of an OpenID Connect provider is given what its endpoint needs, and a page in a browser no secret.';

export const kubernetesSignInIsSaid = each(
  SAID,
  { name: 'clients', of: (subject: KubernetesSubject) => ofProviders(onKubernetes(subject)) },
  signInProblems,
);

export const composeSignInIsSaid = each(
  SAID,
  { name: 'clients', of: (subject: ComposeSubject) => ofProviders(inCompose(subject)) },
  signInProblems,
);

const letsEverybodyIn = (image = ''): boolean => /\/development-sign-in[:@]/.test(image);

const providersInCluster = {
  name: 'providers for development',
  of: (subject: KubernetesSubject) =>
    containers.of(subject).filter(({ container }) => letsEverybodyIn(container.image)),
};

const providersInCompose = {
  name: 'providers for development',
  of: (subject: ComposeSubject) => services.of(subject).filter(({ container }) => letsEverybodyIn(container.image)),
};

const NOT_PUBLIC = 'A provider that lets everybody in stands where nothing shows that the public is let in.';

/** A certificate that the public trusts is for the public. */
export const kubernetesProvidersAreNotPublic = each(NOT_PUBLIC, providersInCluster, ({ at: place }, { objects }) =>
  ['ClusterIssuer', 'Issuer']
    .flatMap((kind) => ofKind(objects, kind))
    .flatMap((issuer) =>
      unless(
        specOf<{ acme?: unknown }>(issuer).acme === undefined,
        place('image'),
        `lets everybody in, where ${issuer.metadata.name} makes certificates for the public`,
      ),
    ),
);

/** Where something has to be kept from others, somebody is to be kept out. */
export const composeProvidersAreNotPublic = each(NOT_PUBLIC, providersInCompose, (service) =>
  Object.entries(service.document.services).flatMap(([name, { environment = {} }]) =>
    unless(
      !Object.values(environment).some((value) => value.includes(':?')),
      inService(service, 'image'),
      `lets everybody in, where ${name} has secrets that nobody may know`,
    ),
  ),
);

const LEADS = 'The address that a provider of ours puts into its tokens leads to it.';

export const kubernetesIssuersLeadThere = each(
  LEADS,
  providersInCluster,
  ({ container: { env = [] }, workload, at: place }, subject) => {
    const issuer = env.find(({ name }) => name === 'ISSUER')?.value ?? '';
    const [, host = '', path = ''] = /^https:\/\/([^/]+)(.*)$/.exec(issuer) ?? [];
    const { by } = answerAtEdge(subject, { scheme: 'https', host, path: path || '/' });
    return unless(
      by.startsWith(`${workload.namespace}/${workload.object.metadata.name}:`),
      place('env'),
      `calls itself ${issuer}, where users come to ${by}`,
    );
  },
);

export const composeIssuersLeadThere = each(LEADS, providersInCompose, (service) => {
  const { environment = {}, ports = [] } = service.container;
  const issuer = environment['ISSUER'] ?? '';
  const led = ports.map((port) => `http://localhost:${String(port).split(':').at(-2)}`);
  return unless(
    led.some((origin) => issuer === origin || issuer.startsWith(`${origin}/`)),
    inService(service, 'environment.ISSUER'),
    `calls itself ${issuer}, and is at ${led.join(', ') || 'no port of this machine'}`,
  );
});
