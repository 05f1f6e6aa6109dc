import { plain } from './reason-text';
import { changes, names, paths } from './say';

const INGRESS = 'https://kubernetes.io/docs/concepts/services-networking/ingress/';
const VIRTUAL_HOSTS = `${INGRESS}#name-based-virtual-hosting`;

/** What users from outside notice. */
export const edgeReasons = {
  'host goes': plain(
    'interrupts',
    (fields) => `${names(fields)} leads nowhere any longer`,
    `${INGRESS}#default-backend`,
  ),
  'host comes': plain('by hand', (fields) => `${names(fields)} is answered once DNS leads here`, VIRTUAL_HOSTS),
  'prefix goes': plain(
    'interrupts',
    (fields) => `what asks for ${names(fields)} is answered by another prefix, or by what is there for the rest`,
    `${INGRESS}#default-backend`,
  ),
  'prefix comes': plain('reloads', (fields) => `${names(fields)} is answered from then on`, INGRESS),
  'hosts are named': plain('interrupts', (fields) => `${changes(fields)}: every other host is answered no longer`),
  'hosts are named no longer': plain('reloads', (fields) => `${changes(fields)}: every host is answered from then on`),
  'port of a listener moves': plain('interrupts', (fields) => `${changes(fields)}: nothing answers on the old one`),
  'answered elsewhere': plain(
    'interrupts',
    (fields) => `${changes(fields)}: it is answered by the gateway or listener that it names now, and by no other`,
  ),
  'route options': plain(
    'reloads',
    (fields) => names(fields),
    'https://github.com/nginx/kubernetes-ingress/tree/main/examples/ingress-resources/mergeable-ingress-types',
  ),
  'controller changes': plain(
    'interrupts',
    (fields) =>
      `${changes(fields)}: whoever that class is of answers, which may be another controller, at another address`,
    `${INGRESS}#ingress-class`,
  ),
  'route goes': plain('stops', () => 'what it answered is answered by something else, or not at all'),
  'certificate anew': plain(
    'by hand',
    (fields) =>
      `${changes(fields)}: a certificate is issued; where its issuer proves names over HTTP, each of them must lead here before`,
    'https://cert-manager.io/docs/configuration/acme/http01/',
  ),
  'certificate issued again': plain(
    'reloads',
    (fields) => `a certificate is issued again for the same names: ${changes(fields)}`,
    'https://cert-manager.io/docs/faq/#when-do-certs-get-re-issued',
  ),
  'authority changes': plain(
    'reloads',
    (fields) => `later certificates are from elsewhere: ${paths(fields)}`,
    'https://cert-manager.io/docs/faq/',
  ),
};
