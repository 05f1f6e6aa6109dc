/**
 * The engine's public face: what an application in `app/` is written with. The rest of `lib/` may change with any
 * version of the engine.
 */

// What runs.
export { defineService, type Metrics, type Migrations, type Runtime, type Service, type ServiceProps } from './model';
export { defineNamespace, type Namespace, type NamespaceProps, type Quota } from './model';
export { defineJob, type Job, type JobProps, type Schedule } from './model';
export { defineExternal, defineObjectStorage, defineOidc, definePostgres, defineRedis, defineServer } from './model';
export { type BackingService, type External, type ObjectStorage, type Oidc, type Postgres, type Redis } from './model';
export { type Server } from './model';
export { topologyOf, type Definition, type Topology } from './model';

// What a service is made of.
export { as, at, resilient, within, type Connectable, type Endpoint, type Resilience } from './model';
export { address, here, literal, pod, secret, text, variable, type Offer, type Value } from './model';
export { exec, grpc, http, tcp, type Probe, type Probes } from './model';
export { scratch, type Volume } from './model';
export { type CompanyProps, type InitStepProps, type SidecarProps } from './model';
export { type FileContent, type FilesProps } from './model';
export { type PodProps, type Toleration } from './model';
export { type RateLimit, type Route, type RouteProps } from './model';
export { type Copies, type Queue, type Resources, type Scaling, type Source } from './model';
export { inCompose, onKubernetes } from './patches';
export { type Patch } from './model';

// Where it runs.
export {
  defineEnvironment,
  type AlertsChoice as Alerts,
  type Common,
  type ComposeEnvironment,
  type Environment,
  type KubernetesEnvironment,
} from './model';
export { defineAddon, type Addon, type Image, type Images } from './model';
export { externalSecrets, type SecretProvider } from './patches';
