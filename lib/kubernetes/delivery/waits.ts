import { WAYPOINT_CLASS } from '../naming/mesh';
import type { Applied } from './applied';

/** What waits until an object is ready, as a call of a function of the script; undefined for what is ready at once. */
type Wait = (object: Applied) => string | undefined;

const whereIs = ({ metadata }: Applied): string => (metadata.namespace ? `--namespace ${metadata.namespace} ` : '');
const resource = ({ apiVersion, kind, metadata }: Applied): string => {
  const group = apiVersion.includes('/') ? `.${apiVersion.replace(/\/.*/, '')}` : '';
  return `${kind.toLowerCase()}${group}/${metadata.name}`;
};

const ready =
  (what: string): Wait =>
  (object) =>
    `ready ${what} ${whereIs(object)}${resource(object)}`;
const rollout: Wait = (object) => `rollout ${whereIs(object)}${object.kind.toLowerCase()}/${object.metadata.name}`;

/** PgBouncer is ready when the Deployment is that the operator makes of it, under the same name. */
const pooled: Wait = (object) =>
  `ready "jsonpath={.status.instances}=${instancesOf(object)}" ${whereIs(object)}${resource(object)}\nrollout ${whereIs(object)}deployment/${object.metadata.name}`;

const instancesOf = (object: Applied): number =>
  (object as Applied & { readonly spec?: { readonly instances?: number } }).spec?.instances ?? 1;

/** A waypoint is asked as soon as a Service says so; what leads users in waits for its certificates, and nothing for it. */
const passing: Wait = (object) =>
  (object as Applied & { readonly spec?: { readonly gatewayClassName?: string } }).spec?.gatewayClassName ===
  WAYPOINT_CLASS
    ? ready('condition=Programmed')(object)
    : undefined;

/** Kinds that take time to be what others need. */
const WAITS: Readonly<Record<string, Wait>> = {
  ClusterSecretStore: ready('condition=Ready'),
  SecretStore: ready('condition=Ready'),
  ClusterIssuer: ready('condition=Ready'),
  ExternalSecret: ready('condition=Ready'),
  Cluster: ready('condition=Ready'),
  Database: ready('"jsonpath={.status.applied}=true"'),
  Pooler: pooled,
  StatefulSet: rollout,
  Deployment: rollout,
  Gateway: passing,
};

/** The lines that wait for objects. */
export const waitsFor = (objects: readonly Applied[]): string[] =>
  objects.filter(({ isWaitedFor }) => isWaitedFor).flatMap((object) => WAITS[object.kind]?.(object) ?? []);
