import { k8s } from '../k8s';
import { TMP, type Company, type KubernetesEnvironment, type Program, type Volume } from '../../model';
import { configVolume } from './config-folder';
import { DNS_CONFIG } from './dns-config';
import { envVars, escapeDollar } from './env';
import { imagePullSecrets } from '../secrets/pull-secret';
import { PRE_STOP_SECONDS } from './pre-stop';
import { containerProbes } from './probe';
import { containerResources } from './resources';
import { containerSecurity, podSecurity } from './security';
import { mebibytes } from '../quantity';

const NONE: Company = { init: [], sidecars: [] };

/**
 * A pod that runs one program, and its company: hardened, each with its variables, probes, resources, folders and
 * user, and all with time for the longest work in flight. Sidecars are told to stop once all of them have, one after the
 * other.
 *
 * @param company programs that run before it, or around it
 */
export function podSpec(
  program: Program,
  environment: KubernetesEnvironment,
  { init, sidecars }: Company = NONE,
): k8s.PodSpec {
  const first = [...init, ...sidecars];
  const all = [program, ...first];
  const drainSeconds = program.drainSeconds + sumOf(sidecars.map((one) => one.drainSeconds));
  return {
    automountServiceAccountToken: false,
    // Otherwise every Service of the namespace becomes variables such as REDIS_PORT=tcp://….
    enableServiceLinks: false,
    dnsConfig: DNS_CONFIG,
    ...imagePullSecrets(environment),
    securityContext: podSecurity(program.user),
    terminationGracePeriodSeconds: PRE_STOP_SECONDS + drainSeconds + 5,
    ...(first.length === 0
      ? {}
      : {
          initContainers: [
            ...init.map((one) => container(one, program, environment, ownTmp(one))),
            ...sidecars.map((one) => ({
              ...container(one, program, environment, ownTmp(one)),
              restartPolicy: 'Always',
            })),
          ],
        }),
    containers: [container(program, program, environment)],
    volumes: [
      scratchVolume(TMP.name, TMP.sizeMiB),
      ...first.map((one) => scratchVolume(ownTmp(one), TMP.sizeMiB)),
      ...all.flatMap((one) => [
        ...one.volumes.flatMap((v) => ownVolume(v, volumeName(v, one, program))),
        ...one.config.map((folder) => ({
          ...configVolume(one, folder, environment),
          name: volumeName(folder, one, program),
        })),
      ]),
    ],
  };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** What stands before a program or around it shares no /tmp with it. */
const ownTmp = ({ name }: Program): string => `${name}-${TMP.name}`;

/** Volumes are the pod's: those of another program than the main one carry its name, so that they are its own. */
const volumeName = ({ name }: { readonly name: string }, of: Program, main: Program): string =>
  of === main ? name : `${of.name}-${name}`;

function container(
  program: Program,
  main: Program,
  environment: KubernetesEnvironment,
  tmp: string = TMP.name,
): k8s.Container {
  const { name, image, entrypoint, args, ports, probes, variables, resources, user } = program;
  return {
    name,
    image,
    imagePullPolicy: 'IfNotPresent',
    ...(entrypoint === undefined ? {} : { command: entrypoint.map(escapeDollar) }),
    ...(args === undefined ? {} : { args: args.map(escapeDollar) }),
    ...(Object.keys(ports).length === 0 ? {} : { ports: containerPorts(ports) }),
    // An empty list comes back as none, and would never be in sync.
    ...(variables.length === 0 ? {} : { env: envVars(variables, environment) }),
    resources: containerResources(resources, scratchMiB(program)),
    ...(probes === undefined ? {} : containerProbes(probes, ports)),
    securityContext: { ...containerSecurity(), ...(user === main.user ? {} : { runAsUser: user, runAsGroup: user }) },
    volumeMounts: [
      { name: tmp, mountPath: TMP.path },
      ...program.volumes.map((v) => ({ name: volumeName(v, program, main), mountPath: v.path })),
      ...program.config.map((folder) => ({
        name: volumeName(folder, program, main),
        mountPath: folder.path,
        readOnly: true,
      })),
    ],
  };
}

/** What its folders hold that go with it, /tmp among them. */
const scratchMiB = ({ volumes }: Program): number =>
  [TMP, ...volumes].reduce((total, volume) => total + (volume.kind === 'scratch' ? volume.sizeMiB : 0), 0);

const containerPorts = (ports: Program['ports']): k8s.ContainerPort[] =>
  Object.entries(ports).map(([name, containerPort]) => ({ name, containerPort, protocol: 'TCP' }));

/** A persistent one comes from the StatefulSet's claim template of the same name. */
function ownVolume(volume: Volume, name: string): k8s.Volume[] {
  switch (volume.kind) {
    case 'scratch':
      return [scratchVolume(name, volume.sizeMiB)];
    case 'persistent':
      return [];
    case 'shared':
      throw new Error(`${volume.of}: pods on machines of their own share no memory`);
  }
}

const scratchVolume = (name: string, sizeMiB: number): k8s.Volume => ({
  name,
  emptyDir: { sizeLimit: k8s.Quantity.fromString(mebibytes(sizeMiB)) },
});
