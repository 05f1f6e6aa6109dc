import type { KubernetesObject } from '../objects';
import { restrictedViolations } from '../pod-security';
import type { PodUnderCheck } from '../pod-security/pod';
import { ofKind, unless, where, workloadsOf } from './workload';

const MODES = ['enforce', 'audit', 'warn'];

/** Every namespace admits only pods of Pod Security "restricted", and says so where it is audited and warned. */
export const namespacesAreRestricted = (objects: readonly KubernetesObject[]): string[] =>
  ofKind(objects, 'Namespace').flatMap((object) =>
    MODES.flatMap((mode) => {
      const level = object.metadata.labels?.[`pod-security.kubernetes.io/${mode}`];
      return unless(level === 'restricted', `${where(object)}: ${mode} is ${level ?? 'nothing'}, not restricted`);
    }),
  );

/** Every pod would be admitted, and runs as a user that is said. */
export const podsAreRestricted = (objects: readonly KubernetesObject[]): string[] =>
  workloadsOf(objects).flatMap(({ where: at, pod }) => [
    ...restrictedViolations({ spec: pod as unknown } as PodUnderCheck).map(
      ({ control, words }) => `${at}: ${control}: ${words}`,
    ),
    ...unless((pod.securityContext?.runAsUser ?? 0) > 0, `${at} does not say which user it runs as`),
  ]);

/** The root file system is read-only, and /tmp is there to write to. */
export const tmpIsWritable = (objects: readonly KubernetesObject[]): string[] =>
  workloadsOf(objects).flatMap(({ where: at, pod, containers }) =>
    containers.flatMap((container) => {
      const mount = container.volumeMounts?.find(({ mountPath }) => mountPath === '/tmp');
      const scratch = pod.volumes?.find(({ name }) => name === mount?.name)?.emptyDir;
      return [
        ...unless(
          container.securityContext?.readOnlyRootFilesystem === true,
          `${at}: ${container.name} may write to its image`,
        ),
        ...unless(scratch !== undefined && mount?.readOnly !== true, `${at}: ${container.name} has no writable /tmp`),
      ];
    }),
  );
