import type { KubernetesEnvironment, Resolved } from '../../lib/model';
import { declare } from '../compare';
import { inMesh } from '../declared/mesh';
import { throughWaypoints } from '../declared/waypoints';
import type { KubernetesObject } from '../objects';
import type { Proof } from '../prove';
import { guarded, meshOf } from './mesh';
import { meshDifferences } from './mesh-differences';
import type { MeshDifference, MeshTrial } from './trial';

type InCluster = Resolved<KubernetesEnvironment>;

/** What of an environment's mesh is held against what is declared; nothing where there is none. */
export const meshTrial = (
  { reachability, declared }: Proof,
  objects: readonly KubernetesObject[],
  resolved: InCluster,
): MeshTrial | undefined =>
  resolved.environment.mesh === undefined
    ? undefined
    : {
        mesh: meshOf(objects, inMesh(resolved)),
        reachability,
        declared,
        passed: declare(throughWaypoints(resolved), reachability.world.endpoints),
      };

/** All differences between whom the mesh of an environment lets in and what is declared; nothing where there is none. */
export function meshDifferencesOf(
  proof: Proof,
  objects: readonly KubernetesObject[],
  resolved: InCluster,
): MeshDifference[] | undefined {
  const trial = meshTrial(proof, objects, resolved);
  return trial && guarded(proof.reachability.world, inMesh(resolved)).flatMap((pods) => meshDifferences(trial, pods));
}
