import type { Body } from '../typed-object';
import { k8s } from '../k8s';
import type { PersistentVolume } from '../../model';
import { gibibytes } from '../quantity';

/** The claim behind a persistent volume of a StatefulSet. Immutable on a live cluster. */
export const claimTemplate = (volume: PersistentVolume): k8s.KubePersistentVolumeClaimProps => ({
  metadata: {
    name: volume.name,
    annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' },
  },
  spec: {
    accessModes: ['ReadWriteOnce'],
    resources: { requests: { storage: k8s.Quantity.fromString(gibibytes(volume.sizeGiB)) } },
  },
});

/** A StatefulSet as plain JSON, as far as its claims are concerned. */
export interface StatefulSetManifest extends Body {
  readonly spec: { readonly volumeClaimTemplates?: readonly object[] };
}

/**
 * A StatefulSet whose claim templates say their kind and apiVersion: the API server adds them, cdk8s-plus leaves them
 * out, and Argo CD would see a difference for ever.
 */
export function withNamedClaimTemplates(manifest: StatefulSetManifest): StatefulSetManifest {
  const { volumeClaimTemplates } = manifest.spec;
  if (volumeClaimTemplates === undefined) return manifest;
  const named = volumeClaimTemplates.map((claim) => ({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    ...claim,
  }));
  return { ...manifest, spec: { ...manifest.spec, volumeClaimTemplates: named } };
}
