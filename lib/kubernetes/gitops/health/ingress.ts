/**
 * The health of an Ingress where nobody gives it an address. Argo CD calls one without Progressing, and a sync that goes on after
 * it, because it prunes at its end, waits for it whatever its annotations say.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#ingress
 */
export const INGRESS_HEALTH = `return { status = "Healthy", message = "" }
`;
