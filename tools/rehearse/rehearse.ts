import { join } from 'node:path';
import type { Application } from '../../lib/model';
import { alertAddress, alertReceiver } from './alert-receiver';
import { addonsThere, applicationFile } from './addons-there';
import { ARGO_CD, argoCdImage, argoCdOrigin, installArgoCd } from './argo-cd';
import { chooseCluster, type Cluster } from './cluster';
import { takeDown } from './down';
import { askRoutes, openEdge } from './edge';
import { requireFit } from './fits';
import { gitServer, push } from './git-server';
import { builtImages, provideImages, restartOldPods } from './images';
import { kubectlOf, type Kubectl } from './kubectl';
import { lookInside } from './look-inside';
import { thisMachine, type Machine } from './machine';
import { ownChecks } from './own-checks';
import { noteRehearsal, rehearsedBefore, requireEmpty, type ArgoCdOrigin } from './own-namespace';
import { ofKind, rehearsalOf, requireFresh, type Rehearsal } from './rehearsal';
import { snapshotOf } from './snapshot';
import { applyRoot, waitForSync } from './sync';
import type { Given } from '../command/command';
import type { rehearse as command } from '../rehearse';
import { withApplication } from '../with-application';

/**
 * Brings an environment up in a cluster on this machine as it would come up elsewhere: Argo CD syncs what is in this working
 * tree, from a Git server in the cluster. Then it is tried through the edge.
 *
 * @throws Error with a sentence about what is missing or fails
 */
export async function rehearse(
  options: Given<typeof command>,
  application: Application,
  machine: Machine,
  root: string,
): Promise<void> {
  const rehearsal = rehearsalOf(application, root, options.env);
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
  await waitForSync(machine, kubectl, { ...synced, minutes: Number(options.minutes) });
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

export function main(given: Given<typeof command>): Promise<void> {
  const root = join(__dirname, '../..');
  return withApplication((application) => rehearse(given, application, thisMachine(root), root));
}
