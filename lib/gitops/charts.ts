import type { Addon } from '../model';

/** A Helm chart at one version. */
export interface HelmChart {
  readonly repository: string;
  readonly chart: string;
  readonly version: string;
}

/** The pinned charts of the platform's add-ons: the one place with their versions. */
export const CHARTS: Readonly<Record<Addon, HelmChart>> = {
  'cert-manager': { repository: 'https://charts.jetstack.io', chart: 'cert-manager', version: 'v1.21.1' },
  'external-secrets': { repository: 'https://charts.external-secrets.io', chart: 'external-secrets', version: '2.9.0' },
  'cloudnative-pg': {
    repository: 'https://cloudnative-pg.github.io/charts',
    chart: 'cloudnative-pg',
    version: '0.29.0',
  },
  'barman-cloud': {
    repository: 'https://cloudnative-pg.github.io/charts',
    chart: 'plugin-barman-cloud',
    version: '0.7.0',
  },
  'prometheus-operator': {
    repository: 'https://prometheus-community.github.io/helm-charts',
    chart: 'kube-prometheus-stack',
    version: '88.5.3',
  },
  'metrics-server': {
    repository: 'https://kubernetes-sigs.github.io/metrics-server',
    chart: 'metrics-server',
    version: '3.13.1',
  },
  // With a chart, Argo CD wants an OCI registry without its scheme: https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
  'ingress-controller': { repository: 'ghcr.io/nginx/charts', chart: 'nginx-ingress', version: '2.6.4' },
};
