import * as django from '../django';
import { someGoldenFiles } from './golden';

// A tenant: one namespace, Secrets that exist, an ingress controller and an issuer of others.
someGoldenFiles(django, 'campus', [
  'argocd/Application.site-campus-team-site.yaml',
  'team-site/Certificate.site.yaml',
  'team-site/Ingress.site.yaml',
  'team-site/Ingress.web.yaml',
  'team-site/NetworkPolicy.web.yaml',
  'team-site/ObjectStore.content.yaml',
]);
