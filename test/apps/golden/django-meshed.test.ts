import * as django from '../django';
import { someGoldenFiles } from './golden';

// What a mesh adds: who may talk to whom by ServiceAccounts, accounts of their own, and what is installed.
someGoldenFiles(django, 'meshed', [
  'argocd/Application.cloudnative-pg.yaml',
  'argocd/Application.istio-base.yaml',
  'argocd/Application.istio-cni.yaml',
  'argocd/Application.istiod.yaml',
  'argocd/Application.ztunnel.yaml',
  'ingress/AuthorizationPolicy.nginx-ingress.yaml',
  'ingress/PeerAuthentication.nginx-ingress.yaml',
  'insight/AuthorizationPolicy.alertmanager.yaml',
  'insight/NetworkPolicy.alertmanager.yaml',
  'stores/AuthorizationPolicy.content.yaml',
  'stores/AuthorizationPolicy.default-deny.yaml',
  'stores/Namespace.stores.yaml',
  'stores/NetworkPolicy.content.yaml',
  'stores/NetworkPolicy.kubelet-probes.yaml',
  'stores/PeerAuthentication.default.yaml',
  'web/AuthorizationPolicy.web.yaml',
  'web/Job.web-migrations.yaml',
  'web/ServiceAccount.web-migrations.yaml',
]);
