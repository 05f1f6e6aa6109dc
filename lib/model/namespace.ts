/** The Kubernetes namespaces, one a tier. Each is one chart, one folder of `dist/<environment>` and one Argo CD Application. */
export const NAMESPACES = ['frontend', 'backend', 'worker', 'data', 'monitoring', 'ingress'] as const;

export type Namespace = (typeof NAMESPACES)[number];
