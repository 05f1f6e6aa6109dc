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
  'hosts of a route': plain(
    'interrupts',
    (fields) => `${changes(fields)}: the old one is answered no longer, the new one once DNS leads here`,
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
    (fields) => `${changes(fields)}: a certificate is issued, for which each of its names must lead here before`,
    'https://cert-manager.io/docs/faq/',
  ),
  'authority changes': plain(
    'reloads',
    (fields) => `later certificates are from elsewhere: ${paths(fields)}`,
    'https://cert-manager.io/docs/faq/',
  ),
};
