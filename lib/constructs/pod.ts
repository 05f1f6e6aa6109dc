import { k8s } from 'cdk8s-plus-28';
import { TMP, type KubernetesEnvironment, type Program } from '../model';
import { configVolume } from './config-folder';
import { envVars, escapeDollar } from './env';
import { selectorLabels } from '../naming/labels';
import { PRE_STOP_SECONDS } from './pre-stop';
import { containerProbes } from './probe';
import { containerResources } from './resources';
import { containerSecurity, podSecurity } from './security';

/**
 * A pod that runs one program, and what watches it from beside it: hardened, with variables, probes, resources and
 * writable folders.
 */
export function podSpec(
  program: Program,
  environment: KubernetesEnvironment,
  sidecars: readonly Program[] = [],
): k8s.PodSpec {
  const volumes = [TMP, ...program.volumes];
  return {
    automountServiceAccountToken: false,
    // Otherwise every Service of the namespace becomes variables such as REDIS_PORT=tcp://….
    enableServiceLinks: false,
    securityContext: podSecurity(program.user),
    terminationGracePeriodSeconds: PRE_STOP_SECONDS + program.drainSeconds + 5,
    containers: [program, ...sidecars].map((p) => container(p, environment)),
    // A persistent volume comes from the StatefulSet's claim template of the same name.
    volumes: [
      ...volumes.flatMap((v) => (v.kind === 'scratch' ? [scratchVolume(v.name, v.sizeMiB)] : [])),
      ...program.config.map((folder) => configVolume(program, folder)),
    ],
  };
}

function container(program: Program, environment: KubernetesEnvironment): k8s.Container {
  const { name, image, command, ports, probes, variables, resources } = program;
  return {
    name,
    image,
    imagePullPolicy: 'IfNotPresent',
    ...(command === undefined ? {} : { args: command.map(escapeDollar) }),
    ...(Object.keys(ports).length === 0 ? {} : { ports: containerPorts(ports) }),
    env: envVars(variables, environment),
    resources: containerResources(resources),
    ...(probes === undefined ? {} : containerProbes(probes, Object.keys(ports)[0] ?? '')),
    securityContext: containerSecurity(),
    volumeMounts: [
      ...[TMP, ...program.volumes].map((v) => ({ name: v.name, mountPath: v.path })),
      ...program.config.map((folder) => ({ name: folder.name, mountPath: folder.path, readOnly: true })),
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
