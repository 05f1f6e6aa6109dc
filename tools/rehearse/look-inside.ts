import { alertAddress } from './alert-receiver';
import type { Cluster } from './cluster';
import type { Edge } from './edge';
import { ofKind, type Rehearsal } from './rehearsal';

/** What can be looked at, and how. */
export function lookInside(
  { context }: Cluster,
  rehearsal: Rehearsal,
  edge: Pick<Edge, 'namespace' | 'service'> | undefined,
): string[] {
  const { environment } = rehearsal.resolved;
  const kubectl = `kubectl --context ${context}`;
  const alerts = alertAddress(environment, rehearsal.git.namespace);
  const hasGrafana = ofKind(rehearsal, 'Deployment').find(({ metadata: { name } }) => name === 'grafana');
  return [
    ...(edge === undefined
      ? []
      : [
          `The page     ${kubectl} --namespace ${edge.namespace} port-forward service/${edge.service} 8443:443`,
          `             with "127.0.0.1 ${environment.host}" in /etc/hosts: https://${environment.host}:8443`,
        ]),
    `Argo CD      ${kubectl} --namespace argocd port-forward service/argocd-server 8080:443`,
    '             https://localhost:8080, user admin, and for a password what this prints:',
    `             ${kubectl} --namespace argocd get secret argocd-initial-admin-secret --output jsonpath='{.data.password}' | base64 --decode`,
    ...(hasGrafana?.metadata.namespace === undefined
      ? []
      : [`Grafana      ${kubectl} --namespace ${hasGrafana.metadata.namespace} port-forward service/grafana 3000`]),
    ...(alerts === undefined
      ? []
      : [`Alerts       ${kubectl} --namespace ${alerts.namespace} logs --follow deployment/${alerts.name}`]),
    `Pods         ${kubectl} get pods --all-namespaces`,
    'Remove it    npm run rehearse -- --down',
  ];
}
