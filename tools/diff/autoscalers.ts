import { finding, type Finding } from './effects';
import type { KubernetesItem, Snapshot } from './snapshot';

interface ScaledObjectSpec {
  readonly advanced?: { readonly horizontalPodAutoscalerConfig?: { readonly name?: string } };
}

/** An autoscaler that goes from what is written, but not from what runs: KEDA takes it over, with the copies that it has. */
export function takeoverFindings(gone: KubernetesItem, now: Snapshot): Finding[] {
  if (gone.kind !== 'HorizontalPodAutoscaler') return [];
  const heir = [...now.values()].find((item) => item.target === 'kubernetes' && takesOver(item, gone));
  return heir === undefined ? [] : [finding({ code: 'autoscaler handed over', to: heir.name })];
}

function takesOver({ environment, group, kind, value }: KubernetesItem, gone: KubernetesItem): boolean {
  const { advanced } = (value.spec ?? {}) as ScaledObjectSpec;
  return (
    kind === 'ScaledObject' &&
    environment === gone.environment &&
    group === gone.group &&
    value.metadata.annotations?.['scaledobject.keda.sh/transfer-hpa-ownership'] === 'true' &&
    advanced?.horizontalPodAutoscalerConfig?.name === gone.name
  );
}
