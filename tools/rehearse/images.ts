import { join } from 'node:path';
import { dockerfileOf, imageReference, own, type Source } from '../../lib/model';
import type { Cluster } from './cluster';
import type { Kubectl } from './kubectl';
import type { Machine } from './machine';
import type { Rehearsal } from './rehearsal';
import { must, type Tool } from './require';

/** An image of the application, and what it is built from. */
export interface BuiltImage {
  readonly reference: string;
  readonly source: Source;
  /** The folder that is built. */
  readonly context: string;
}

const MINUTES = 60;

/** The images that are built here, each once: services of one code base share theirs, and some servers are the engine's. */
export function builtImages({ resolved, application, root }: Rehearsal): BuiltImage[] {
  const { environment, topology, backing } = resolved;
  const { images, registry } = environment;
  const [sources = '.'] = application.environments.flatMap((one) =>
    one.target === 'compose' ? (one.sources ?? []) : [],
  );
  const ours = [...topology.services, ...topology.jobs].map(({ image, source }) => ({
    image,
    source,
    context: join(root, sources, source.folder),
  }));
  const engine = backing.flatMap(({ form }) =>
    form.kind === 'server' && form.source !== undefined
      ? [{ image: form.source.image, source: form.source, context: join(root, form.source.folder) }]
      : [],
  );
  const built = [...ours, ...engine].filter(({ image }) => own(images, image)?.repository === undefined);
  const byReference = built.map(({ image, source, context }) => {
    const reference = imageReference(images, registry, image);
    return [reference, { reference, source, context }] as const;
  });
  return [...new Map(byReference).values()];
}

/** Builds the images and brings them onto the machines of the cluster. */
export async function provideImages(machine: Machine, cluster: Cluster, images: readonly BuiltImage[]): Promise<void> {
  if (images.length === 0) return;
  if (cluster.loader === undefined) {
    machine.say(`No image is brought to ${cluster.context}, which this command can't do. Its machines need:`);
    for (const { reference } of images) machine.say(`  ${reference}`);
    return;
  }
  for (const { reference, source, context } of images) {
    machine.say(`Building ${reference}.`);
    const { stage, args = {} } = source;
    await must(
      machine,
      'it builds the images of the application',
      'docker',
      [
        ...['build', '--tag', reference, '--file', join(context, dockerfileOf(source))],
        ...(stage === undefined ? [] : ['--target', stage]),
        ...Object.entries(args).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]),
        context,
      ],
      { timeoutSeconds: 30 * MINUTES },
    );
  }
  const load = loadCommand(
    cluster,
    images.map(({ reference }) => reference),
  );
  if (load !== undefined) {
    machine.say(`Loading ${images.length} images into ${cluster.context}.`);
    await must(machine, 'it brings images into the cluster', load.tool, load.args, { timeoutSeconds: 15 * MINUTES });
  }
}

interface Command {
  readonly tool: Tool;
  readonly args: readonly string[];
}

/** @returns undefined where the cluster runs what this machine has */
function loadCommand({ context, loader }: Cluster, references: readonly string[]): Command | undefined {
  const name = context.replace(/^(kind|k3d)-/, '');
  switch (loader) {
    case 'kind':
      return { tool: 'kind', args: ['load', 'docker-image', ...references, '--name', name] };
    case 'k3d':
      return { tool: 'k3d', args: ['image', 'import', ...references, '--cluster', name] };
    case 'minikube':
      return { tool: 'minikube', args: ['image', 'load', ...references, '--profile', name] };
    case 'docker':
    case undefined:
      return undefined;
  }
}

interface Deployment {
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: {
    readonly template: { readonly spec: { readonly containers: readonly { readonly image: string }[] } };
  };
}

/** Starts anew what runs an image of the application: one built again has its name already. */
export async function restartOldPods(kubectl: Kubectl, images: readonly BuiltImage[]): Promise<void> {
  const references = images.map(({ reference }) => reference);
  for (const { metadata, spec } of await kubectl.list<Deployment>('deployments', '--all-namespaces')) {
    if (!spec.template.spec.containers.some(({ image }) => references.includes(image))) continue;
    await kubectl.run(['rollout', 'restart', `deployment/${metadata.name}`, '--namespace', metadata.namespace]);
  }
}
