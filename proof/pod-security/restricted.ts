import { containersOf, contextsOf, unlessAllowed, type Check } from './pod';

const volumeTypes = [
  ...['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral'],
  ...['persistentVolumeClaim', 'projected', 'secret'],
];

/** The controls that "restricted" adds to "baseline" (Seccomp also covers baseline's, which is weaker). */
export const restricted: Readonly<Record<string, Check>> = {
  'Volume Types': ({ spec = {} }) =>
    (spec.volumes ?? []).flatMap(({ name, ...source }) => {
      const types = Object.keys(source);
      if (types.length > 0 && types.every((type) => volumeTypes.includes(type))) return [];
      return [`volumes[${name}] is ${types.join(', ') || 'of no type'}; allowed: ${volumeTypes.join(', ')}`];
    }),
  'Privilege Escalation': (pod) =>
    containersOf(pod).flatMap(({ at, value }) =>
      unlessAllowed(`${at}.securityContext.allowPrivilegeEscalation`, value.securityContext?.allowPrivilegeEscalation, [
        false,
      ]),
    ),
  'Running as Non-root': (pod) => {
    const ofPod = pod.spec?.securityContext?.runAsNonRoot;
    const podSays = unlessAllowed('securityContext.runAsNonRoot', ofPod, [undefined, true]);
    const containersSay = containersOf(pod).flatMap(({ at, value }) =>
      unlessAllowed(`${at}.securityContext.runAsNonRoot (or the pod's)`, value.securityContext?.runAsNonRoot ?? ofPod, [
        true,
      ]),
    );
    return [...podSays, ...containersSay];
  },
  'Running as Non-root user': (pod) =>
    contextsOf(pod)
      .filter(({ value }) => value.runAsUser === 0)
      .map(({ at }) => `${at}.runAsUser is 0; allowed: any other user, unset`),
  Seccomp: (pod) => {
    const allowed = ['RuntimeDefault', 'Localhost'];
    const ofPod = pod.spec?.securityContext?.seccompProfile?.type;
    const podSays = unlessAllowed('securityContext.seccompProfile.type', ofPod, [undefined, ...allowed]);
    const containersSay = containersOf(pod).flatMap(({ at, value }) => {
      const own = value.securityContext?.seccompProfile?.type;
      if (own === undefined && podSays.length > 0) return [];
      return unlessAllowed(`${at}.securityContext.seccompProfile.type (or the pod's)`, own ?? ofPod, allowed);
    });
    return [...podSays, ...containersSay];
  },
  'Capabilities (restricted)': (pod) =>
    containersOf(pod).flatMap(({ at, value }) => {
      const { add = [], drop = [] } = value.securityContext?.capabilities ?? {};
      const field = `${at}.securityContext.capabilities`;
      const dropsAll = drop.includes('ALL') ? [] : [`${field}.drop is ${JSON.stringify(drop)}; it must hold "ALL"`];
      return [...dropsAll, ...add.flatMap((name) => unlessAllowed(`${field}.add`, name, ['NET_BIND_SERVICE']))];
    }),
};
