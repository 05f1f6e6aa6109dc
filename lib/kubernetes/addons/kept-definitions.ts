/**
 * Annotations of definitions of custom resources, for charts that take them: with a definition go all objects of its kind.
 * Neither Argo CD nor Helm takes one away that a later version of the chart no longer has.
 */
export const KEPT = {
  'argocd.argoproj.io/sync-options': 'Prune=false',
  'helm.sh/resource-policy': 'keep',
} as const;
