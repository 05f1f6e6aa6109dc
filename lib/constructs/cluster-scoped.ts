import { JsonPatch, type ApiObject } from 'cdk8s';

/** Marks an object as belonging to no namespace: cdk8s gives every object that of its chart. */
export function clusterScoped<T extends ApiObject>(object: T): T {
  object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  return object;
}
