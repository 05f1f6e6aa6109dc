import { k8s } from '../k8s';
import { TMP, type KubernetesEnvironment, type Program } from '../../model';
import { configVolume } from './config-folder';
import { envVars, escapeDollar } from './env';
import { selectorLabels } from '../naming/labels';
import { imagePullSecrets } from '../secrets/pull-secret';
import { PRE_STOP_SECONDS } from './pre-stop';
import { containerProbes } from './probe';
import { containerResources } from './resources';
import { containerSecurity, podSecurity } from './security';

/**
 * A pod that runs one program, and others beside it: hardened, each with its variables, probes, resources, folders and
 * user, and all with time for the longest work in flight.
 */
export function podSpec(
  program: Program,
  environment: KubernetesEnvironment,
  sidecars: readonly Program[] = [],
): k8s.PodSpec {
  const all = [program, ...sidecars];
  const drainSeconds = Math.max(...all.map((one) => one.drainSeconds));
  return {
    automountServiceAccountToken: false,
    // Otherwise every Service of the namespace becomes variables such as REDIS_PORT=tcp://….
    enableServiceLinks: false,
    ...imagePullSecrets(environment),
    securityContext: podSecurity(program.user),
    terminationGracePeriodSeconds: PRE_STOP_SECONDS + drainSeconds + 5,
    containers: all.map((one) => container(one, program, environment)),
    // A persistent volume comes from the StatefulSet's claim template of the same name.
    volumes: [
      scratchVolume(TMP.name, TMP.sizeMiB),
      ...all.flatMap((one) => [
        ...one.volumes.flatMap((v) =>
          v.kind === 'scratch' ? [scratchVolume(volumeName(v, one, program), v.sizeMiB)] : [],
        ),
        ...one.config.map((folder) => ({ ...configVolume(one, folder), name: volumeName(folder, one, program) })),
      ]),
    ],
  };
}

/** Volumes are the pod's: those of a sidecar carry its name, so that they are its own. All share /tmp. */
const volumeName = ({ name }: { readonly name: string }, of: Program, main: Program): string =>
  of === main ? name : `${of.name}-${name}`;

function container(program: Program, main: Program, environment: KubernetesEnvironment): k8s.Container {
  const { name, image, entrypoint, args, ports, probes, variables, resources, user } = program;
  return {
    name,
    image,
    imagePullPolicy: 'IfNotPresent',
    ...(entrypoint === undefined ? {} : { command: entrypoint.map(escapeDollar) }),
    ...(args === undefined ? {} : { args: args.map(escapeDollar) }),
    ...(Object.keys(ports).length === 0 ? {} : { ports: containerPorts(ports) }),
    env: envVars(variables, environment),
    resources: containerResources(resources),
    ...(probes === undefined ? {} : containerProbes(probes, ports)),
    securityContext: { ...containerSecurity(), ...(user === main.user ? {} : { runAsUser: user, runAsGroup: user }) },
    volumeMounts: [
      { name: TMP.name, mountPath: TMP.path },
      ...program.volumes.map((v) => ({ name: volumeName(v, program, main), mountPath: v.path })),
      ...program.config.map((folder) => ({
        name: volumeName(folder, program, main),
        mountPath: folder.path,
        readOnly: true,
      })),
    ],
  };
}

const containerPorts = (ports: Program['ports']): k8s.ContainerPort[] =>
  Object.entries(ports).map(([name, containerPort]) => ({ name, containerPort, protocol: 'TCP' }));

const scratchVolume = (name: string, sizeMiB: number): k8s.Volume => ({
  name,
  emptyDir: { sizeLimit: k8s.Quantity.fromString(`${sizeMiB}Mi`) },
});

/**
 * Copies apart from each other: never two more on one host than on another, and over the zones as far as there is room.
 * A drained host doesn't count, or its pods could not move.
 */
export function spread(name: string, instance: string): k8s.TopologySpreadConstraint[] {
  const common = {
    maxSkew: 1,
    labelSelector: { matchLabels: selectorLabels(name, instance) },
    // Only copies of the same version are held against each other, so that a rollout does not unbalance itself.
    matchLabelKeys: ['pod-template-hash'],
    nodeTaintsPolicy: 'Honor',
  };
  return [
    { ...common, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'DoNotSchedule' },
    { ...common, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway' },
  ];
}
