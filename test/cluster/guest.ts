import { pythonImage, WAIT } from './clients';
import { kubectl, type Pod } from './cluster';
import { eventually } from '../eventually';

const NAME = 'cluster-tests-guest';

interface WithGuests {
  readonly status: {
    readonly ephemeralContainerStatuses?: readonly {
      readonly name: string;
      readonly state: { readonly running?: object };
    }[];
  };
}

/**
 * Puts a container with Python into a pod that runs: it has the pod's network, so what a policy says of the pod holds for
 * it. It stays until the pod goes.
 *
 * @returns its name
 */
export async function guestOf({ metadata: { name, namespace } }: Pod): Promise<string> {
  const isRunning = async (): Promise<boolean> => {
    const { status } = await kubectl.get<WithGuests>('pod', name, '--namespace', namespace);
    return (
      status.ephemeralContainerStatuses?.some((one) => one.name === NAME && one.state.running !== undefined) ?? false
    );
  };
  if (await isRunning()) return NAME;
  await kubectl.run([
    ...['debug', '--namespace', namespace, name, '--container', NAME, '--image', await pythonImage()],
    ...['--image-pull-policy', 'IfNotPresent', '--profile', 'restricted', '--quiet'],
    ...['--', ...WAIT],
  ]);
  return eventually(`${namespace}/${name} has a guest`, 60, async () => (await isRunning()) && NAME);
}
