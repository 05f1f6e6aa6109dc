import type { Body } from '../typed-object';

/** Endpoint removal races with SIGTERM: a pod goes on serving for this long after it is told to stop. */
export const PRE_STOP_SECONDS = 10;

/** A Deployment as plain JSON, as far as the pause is concerned. */
export interface DeploymentManifest extends Body {
  readonly spec: { readonly template: { readonly spec: { readonly containers: readonly object[] } } };
}

/**
 * A Deployment whose containers pause before they are stopped. The pause is the kubelet's own `sleep`, which needs no
 * program in the image; it came with Kubernetes 1.30, and cdk8s-plus-28 drops every field that 1.28 did not know, so it
 * is added to the finished manifest.
 *
 * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#hook-handler-implementations
 */
export function withPreStopPause(manifest: DeploymentManifest): DeploymentManifest {
  const { spec } = manifest;
  const lifecycle = { preStop: { sleep: { seconds: PRE_STOP_SECONDS } } };
  const containers = spec.template.spec.containers.map((container) => ({ ...container, lifecycle }));
  return {
    ...manifest,
    spec: { ...spec, template: { ...spec.template, spec: { ...spec.template.spec, containers } } },
  };
}
