/** Where Argo CD itself lives, with its Applications. */
export const ARGOCD = 'argocd';
