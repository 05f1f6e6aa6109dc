import { answerOf } from '../caddy/answer';
import { directiveOf, type Directive } from '../caddy/parse';
import { composeRoutes } from '../declared/compose-routes';
import { each } from '../promise';
import type { ComposeSubject } from '../subject';
import { inFile, unless, type Violation } from '../violation';
import { containersOf, inService, type NamedContainer } from './compose-file/document';
import { configurationOf, routersOf } from './router';

const whereItIsPublic = {
  name: 'public machines',
  of: (subject: ComposeSubject) => (subject.resolved.environment.public === undefined ? [] : [subject]),
};

export const onlyTheRouterIsOpen = each(
  'Where people elsewhere come in, only the router can be reached from outside, and all that is there is started without a profile.',
  whereItIsPublic,
  (subject) => {
    const routers = routersOf(subject).map(({ name }) => name);
    return containersOf(subject.document).flatMap((service) => {
      const { ports = [], profiles = [], restart } = service.container;
      const isOpen = ports.length > 0;
      const isOnSchedule = restart === 'no' && profiles.join() === 'jobs';
      return [
        ...unless(!isOpen || routers.includes(service.name), inService(service, 'ports'), `publishes ${ports.join()}`),
        ...unless(profiles.length === 0 || isOnSchedule, inService(service, 'profiles'), 'is started on demand alone'),
      ];
    });
  },
);

export const publicHostsSpeakTls = each(
  'A public host speaks TLS with a certificate that is renewed or given, and nothing else, or listens for a proxy on the same machine alone.',
  whereItIsPublic,
  (subject): Violation[] => {
    const { certificates } = subject.resolved.environment.public ?? {};
    const [router] = routersOf(subject);
    if (certificates === undefined || router === undefined) return [];
    const { path, directives } = configurationOf(subject);
    const options = directiveOf(directives)?.block ?? [];
    const ports = (router.container.ports ?? []).map(String);
    const isOff = directiveOf(options, 'auto_https', 'off') !== undefined;
    switch (certificates.from) {
      case 'proxy':
        return [
          ...unless(
            ports.every((port) => port.startsWith('127.0.0.1:')),
            inService(router, 'ports'),
            `publishes ${ports.join()} without TLS`,
          ),
          ...unless(
            trusts(options, certificates.addresses),
            inFile(path),
            'takes the word of others than the proxy, or not its',
          ),
        ];
      case 'acme':
        return [
          ...tlsAlone(subject, ports, router),
          ...unless(
            !isOff &&
              directiveOf(options, 'acme_ca', certificates.server) !== undefined &&
              directiveOf(options, 'email', certificates.email) !== undefined,
            inFile(path),
            `has no certificate of ${certificates.server} made`,
          ),
          ...unless(keeps(router), inService(router, 'volumes'), 'forgets its certificates'),
        ];
      case 'files':
        return [...tlsAlone(subject, ports, router), ...hasFiles(subject, router)];
    }
  },
);

/** 80 and 443 are open, and whoever comes without TLS is sent to it. */
function tlsAlone(subject: ComposeSubject, ports: readonly string[], router: NamedContainer): Violation[] {
  const { path, directives } = configurationOf(subject);
  const option = (name: string) => directiveOf(directiveOf(directives)?.block ?? [], name)?.words[1] ?? '';
  const due = [`80:${option('http_port')}`, `443:${option('https_port')}`];
  const plain = [...new Set(composeRoutes(subject.resolved).map(({ origin }) => origin.replace('https:', 'http:')))];
  return [
    ...unless(ports.join() === due.join(), inService(router, 'ports'), `publishes ${ports.join()}, not ${due.join()}`),
    ...plain.flatMap((origin) => {
      const { by } = answerOf(directives, origin, '/any');
      return unless(by === 'https://{host}{uri} permanent', inFile(path), `answers ${origin} by ${by}, and not by TLS`);
    }),
  ];
}

const keeps = ({ container: { volumes = [] } }: NamedContainer): boolean =>
  volumes.some(({ type, target }) => type === 'volume' && target === '/data/caddy');

/** What each site names as its certificate is mounted there. */
function hasFiles(subject: ComposeSubject, router: NamedContainer): Violation[] {
  const { path, directives } = configurationOf(subject);
  const mounted = (router.container.secrets ?? []).map(({ target }) => target);
  return composeRoutes(subject.resolved).flatMap(({ origin }) => {
    const files = (answerOf(directives, origin, '/').facts.get('certificate') ?? '').split(' ');
    return unless(
      files.length === 2 && files.every((file) => mounted.includes(file)),
      inFile(path),
      `has no certificate of ${origin}`,
    );
  });
}

function trusts(options: readonly Directive[], addresses: readonly string[] = ['private_ranges']): boolean {
  const servers = directiveOf(options, 'servers')?.block ?? [];
  const words = directiveOf(servers, 'trusted_proxies', 'static')?.words.slice(2) ?? [];
  return words.join() === addresses.join();
}
