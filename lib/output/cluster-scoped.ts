import { JsonPatch, type ApiObject } from 'cdk8s';

const scoped = new WeakSet<ApiObject>();

/** Marks an object as belonging to no namespace: cdk8s gives every object that of its chart. */
export function clusterScoped<T extends ApiObject>(object: T): T {
  scoped.add(object);
  if (object.chart.namespace !== undefined) object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  return object;
}

/** The namespace that an object is written with, if any. */
export const namespaceOf = (object: ApiObject): string | undefined =>
  scoped.has(object) ? undefined : (object.metadata.namespace ?? object.chart.namespace);
