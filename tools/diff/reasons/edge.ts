import { plain } from './reason-text';
import { changes, names, paths } from './say';

const INGRESS = 'https://kubernetes.io/docs/concepts/services-networking/ingress/';

/** What users from outside notice. */
export const edgeReasons = {
  'host goes': plain('interrupts', (fields) => `${names(fields)} is answered no longer`, INGRESS),
  'host comes': plain('by hand', (fields) => `${names(fields)} is answered once DNS leads here`, INGRESS),
  'prefix goes': plain(
    'interrupts',
    (fields) => `what asks for ${names(fields)} is answered by something else, or with 404`,
    INGRESS,
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
    (fields) => `${changes(fields)}: another controller answers, at another address`,
    `${INGRESS}#ingress-class`,
  ),
  'route goes': plain('stops', () => 'what it answered is answered by something else, or with 404'),
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
