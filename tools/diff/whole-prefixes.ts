import { fileOf, locate, type KubernetesObject } from '../../proof/objects';
import { specOf } from '../../proof/invariants/workload';
import type { IngressSpec, Path } from '../../proof/invariants/ingress';
import { isSame } from './values';

/**
 * An Ingress in which a prefix of whole segments is one path, as it is one to whoever asks. To a controller that reads letters it
 * is written as two: the path itself, and all below it.
 */
export function withWholePrefixes(object: KubernetesObject): KubernetesObject {
  if (object.kind !== 'Ingress') return object;
  const { rules = [], ...spec } = specOf<IngressSpec>(object);
  const whole = rules.map((rule) =>
    rule.http === undefined ? rule : { ...rule, http: { ...rule.http, paths: merged(rule.http.paths) } },
  );
  return locate({ ...object, spec: { ...spec, rules: whole } }, fileOf(object));
}

function merged(paths: readonly Path[]): Path[] {
  const isBelow = (path: Path, one: Path): boolean =>
    one.pathType === 'Exact' &&
    path.pathType === 'Prefix' &&
    path.path === `${one.path}/` &&
    isSame(path.backend, one.backend);
  return paths
    .filter((path) => !paths.some((one) => isBelow(path, one)))
    .map((one) => (paths.some((path) => isBelow(path, one)) ? { ...one, pathType: 'Exact and all below' } : one));
}
