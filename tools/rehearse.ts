import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Application } from '../lib/model';
import { alertAddress, alertReceiver } from './rehearse/alert-receiver';
import { addonsThere, applicationFile } from './rehearse/addons-there';
import { ARGO_CD, argoCdImage, argoCdOrigin, installArgoCd } from './rehearse/argo-cd';
import { chooseCluster, type Cluster } from './rehearse/cluster';
import { takeDown } from './rehearse/down';
import { askRoutes, openEdge } from './rehearse/edge';
import { requireFit } from './rehearse/fits';
import { gitServer, push } from './rehearse/git-server';
import { builtImages, provideImages, restartOldPods } from './rehearse/images';
import { kubectlOf, type Kubectl } from './rehearse/kubectl';
import { lookInside } from './rehearse/look-inside';
import { thisMachine, type Machine } from './rehearse/machine';
import { ownChecks } from './rehearse/own-checks';
import { noteRehearsal, rehearsedBefore, requireEmpty, type ArgoCdOrigin } from './rehearse/own-namespace';
import { ofKind, rehearsalOf, requireFresh, type Rehearsal } from './rehearse/rehearsal';
import { snapshotOf } from './rehearse/snapshot';
import { applyRoot, waitForSync } from './rehearse/sync';
import { withApplication } from './with-application';

const USAGE = `npm run rehearse                          the whole of Kubernetes on this machine, from this working tree
npm run rehearse -- --down                removes what that has made
npm run rehearse -- --env NAME            another environment than rehearsal
npm run rehearse -- --minutes 60          how long everything may take to be healthy; 30 if it is not said
npm run rehearse -- --force CONTEXT       even though the current context does not look like a cluster on this machine`;

interface Arguments {
  readonly env: string;
  readonly minutes: number;
  readonly force?: string;
  readonly down: boolean;
  readonly help: boolean;
}

/**
 * Brings an environment up in a cluster on this machine as it would come up elsewhere: Argo CD syncs what is in this working
 * tree, from a Git server in the cluster. Then it is tried through the edge.
 *
 * @throws Error with a sentence about what is missing or fails
 */
export async function rehearse(
  args: readonly string[],
  application: Application,
  machine: Machine,
  root: string,
): Promise<void> {
  const options = readArguments(args);
  if (options.help) return machine.say(USAGE);
  const rehearsal = rehearsalOf(application, root, options.env, USAGE);
  if (options.down) return takeDown(machine, rehearsal);
  requireFresh(rehearsal);
  const cluster = await chooseCluster(machine, options.force);
  const kubectl = kubectlOf(machine, cluster);
  machine.say(`Rehearsing ${options.env} in ${cluster.context}.`);
  const before = await rehearsedBefore(kubectl, rehearsal.git.namespace);
  if (before === undefined) await requireEmpty(kubectl, rehearsal);
  await requireFit(machine, kubectl, rehearsal);
  const images = builtImages(rehearsal);
  await provideImages(machine, cluster, images);
  // Noted before it is made: what fails halfway must go, too.
  const origin = before ?? (await argoCdOrigin(kubectl));
  await noteRehearsal(kubectl, rehearsal.git.namespace, origin);
  if (origin === 'made') await installArgoCd(machine, cluster, kubectl, rehearsal);
  else machine.say('Argo CD is there, and is taken as it is.');
  const synced = await deliver(machine, kubectl, rehearsal, origin);
  if (before !== undefined) await restartOldPods(kubectl, images);
  await waitForSync(machine, kubectl, { ...synced, minutes: options.minutes });
  await tryIt(machine, kubectl, rehearsal, cluster);
}

/** Hands the working tree to Argo CD. @returns what is to become healthy, at which commit */
async function deliver(
  machine: Machine,
  kubectl: Kubectl,
  rehearsal: Rehearsal,
  origin: ArgoCdOrigin,
): Promise<{ names: string[]; commit: string }> {
  const there = [...(origin === 'taken' ? [ARGO_CD.release] : []), ...(await addonsThere(kubectl, rehearsal))];
  if (there.length > 0) machine.say(`The cluster has these add-ons already, and keeps its own: ${there.join(', ')}.`);
  const snapshot = await snapshotOf(machine, rehearsal, there.map(applicationFile));
  if (snapshot.uncommitted > 0)
    machine.say(`${snapshot.uncommitted} files of ${rehearsal.folder} are not committed; they are rehearsed too.`);
  const image = await argoCdImage(kubectl);
  const alerts = alertAddress(rehearsal.resolved.environment, rehearsal.git.namespace);
  await kubectl.apply([
    ...gitServer(rehearsal.git, image),
    ...(alerts === undefined ? [] : alertReceiver(alerts, image)),
  ]);
  await push(kubectl, rehearsal.git, snapshot);
  await applyRoot(kubectl, rehearsal, origin);
  const names = ofKind(rehearsal, 'Application').map(({ metadata }) => metadata.name);
  return { names: names.filter((name) => !there.includes(name)), commit: snapshot.commit };
}

async function tryIt(machine: Machine, kubectl: Kubectl, rehearsal: Rehearsal, cluster: Cluster): Promise<void> {
  const edge = await openEdge(machine, kubectl, rehearsal);
  if (edge !== undefined) {
    try {
      const prefixes = await askRoutes(machine, edge, rehearsal);
      machine.say(`https://${edge.host} answers over TLS, with a certificate of its own: ${prefixes.join(', ')}.`);
      await ownChecks(machine, rehearsal.root, edge);
    } finally {
      edge.close();
    }
  }
  machine.say(['', ...lookInside(cluster, rehearsal, edge)].join('\n'));
}

function readArguments(args: readonly string[]): Arguments {
  const options = {
    env: { type: 'string', default: 'rehearsal' },
    minutes: { type: 'string', default: '30' },
    force: { type: 'string' },
    down: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const minutes = Number(values.minutes);
    if (!(minutes > 0)) throw new Error(`--minutes ${values.minutes} is no number of minutes`);
    return { ...values, minutes };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`);
  }
}

if (require.main === module) {
  const root = join(__dirname, '..');
  void withApplication((application) => rehearse(process.argv.slice(2), application, thisMachine(root), root));
}
