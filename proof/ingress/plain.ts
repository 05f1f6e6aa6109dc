import { NOTHING, type Answer, type Request } from '../answer';
import { routedIn, type Routed } from '../invariants/ingress';
import { namespaceOf, type KubernetesObject } from '../objects';

/**
 * What any ingress controller does with a request over TLS, as Kubernetes says it: of all Ingresses of a host a whole path
 * before a prefix, and of prefixes of whole segments the longest. What it does without TLS is each one's own.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
 */
export function answerOf(objects: readonly KubernetesObject[], { scheme, host, path }: Request): Answer {
  const ofHost = routedIn(objects).filter((one) => one.host === host);
  if (scheme === 'http' || ofHost.length === 0) return NOTHING;
  const [found] = ofHost
    .filter((one) => isMet(one, path))
    .sort((a, b) => Number(isExact(b)) - Number(isExact(a)) || b.path.path.length - a.path.path.length);
  if (found === undefined) return { ...NOTHING, by: '404' };
  const { name = '', port } = found.path.backend.service ?? {};
  const by = `${namespaceOf(found.object)}/${name}:${port?.name ?? port?.number ?? ''}`;
  return { by, path, facts: new Map() };
}

const isExact = ({ path: { pathType } }: Routed): boolean => pathType === 'Exact';

/** What each controller understands as it likes fits nothing. */
function isMet({ path: { path, pathType } }: Routed, asked: string): boolean {
  if (pathType === 'Exact') return asked === path;
  const bare = path.replace(/\/$/, '');
  return pathType === 'Prefix' && (asked === bare || asked.startsWith(`${bare}/`));
}
