import { CHARTS } from '../../lib/gitops/charts';
import { unless, where } from '../../proof/invariants/workload';
import { applicationsOf, folderOf, rootOf, waveOf, type Application, type Folders } from './folders';

/** Each folder is synced by one Application, as its repository path says, and each path is a folder with objects. */
export function foldersAreSynced(folders: Folders): string[] {
  const applications = applicationsOf(folders);
  const paths = applications.map((application) => application.spec.source.path);
  return [
    ...applications.flatMap((application) => {
      const { chart, path, directory } = application.spec.source;
      const folder = folderOf(application);
      if (folder === undefined) return unless(chart !== undefined, `${where(application)} has neither path nor chart`);
      return [
        ...unless((folders[folder] ?? []).length > 0, `${where(application)} syncs ${path}, where nothing is`),
        ...unless(!folder.includes('/') && directory?.recurse === false, `${where(application)} would descend`),
      ];
    }),
    ...Object.keys(folders).flatMap((folder) => {
      const count = paths.filter((path) => path === `dist/production/${folder}`).length;
      return unless(count === 1, `${folder} is synced by ${count} Applications`);
    }),
  ];
}

/** Whatever changes in Git happens, and whatever fails is tried again, slower each time. */
export const everythingSyncsItself = (folders: Folders): string[] =>
  applicationsOf(folders).flatMap((application) => {
    const { automated, retry, syncOptions = [] } = application.spec.syncPolicy ?? {};
    const { duration, factor = 0, maxDuration } = retry?.backoff ?? {};
    const backsOff = (retry?.limit ?? 0) > 0 && duration !== undefined && factor > 1 && maxDuration !== undefined;
    return [
      ...unless(automated?.prune === true, `${where(application)} does not prune`),
      ...unless(automated?.selfHeal === true, `${where(application)} does not heal itself`),
      ...unless(backsOff, `${where(application)} does not try again with a back-off`),
      ...unless(syncOptions.includes('ServerSideApply=true'), `${where(application)} applies on the client`),
    ];
  });

/** Deleting an Application deletes nothing that runs. */
export const applicationsOwnNothing = (folders: Folders): string[] =>
  applicationsOf(folders).flatMap((application) =>
    unless(
      (application.metadata.finalizers ?? []).length === 0,
      `${where(application)} has the finalizer ${application.metadata.finalizers?.join(', ')}: it would take all along`,
    ),
  );

/** Charts are the pinned ones, each in one place. */
export const chartsArePinned = (folders: Folders): string[] =>
  applicationsOf(folders).flatMap((application) => {
    const { chart, repoURL, targetRevision } = application.spec.source;
    if (chart === undefined) return [];
    const pinned = Object.values(CHARTS).find((known) => known.chart === chart && known.repository === repoURL);
    return [
      ...unless(
        pinned?.version === targetRevision,
        `${where(application)} has ${chart} ${targetRevision}, which is not pinned`,
      ),
      ...unless(/^v?\d+\.\d+\.\d+$/.test(targetRevision), `${where(application)}: ${targetRevision} may move`),
      ...unless(
        !repoURL.startsWith('oci://'),
        `${where(application)}: with a chart, Argo CD wants a registry without oci://`,
      ),
    ];
  });

/**
 * The root is part of what it syncs, and not healthy until its own sync ends: a wave after it would wait for ever, be it
 * one of Applications or, with PruneLast, that of what is pruned.
 */
export function rootWaitsForNothing(folders: Folders): string[] {
  const root = rootOf(folders);
  if (root === undefined) return ['no Application syncs the folder that it is in'];
  const others = (folders[folderOf(root) ?? ''] ?? []).filter((object) => object !== root);
  return [
    ...others.flatMap((other) => unless(waveOf(other) < waveOf(root), `${where(other)} is in no wave before the root`)),
    ...unless(!optionsOf(root).includes('PruneLast=true'), `${where(root)} prunes in a wave after its own`),
  ];
}

const optionsOf = ({ spec }: Application): readonly string[] => spec.syncPolicy?.syncOptions ?? [];

const TYPE = 'nginx.org/mergeable-ingress-type';

/**
 * A minion has no address before its master is there. Where the master's Application comes later, the minion must not
 * count for the health of its own, which that one waits for.
 */
export function minionsHoldNothingUp(folders: Folders): string[] {
  const waves = new Map(applicationsOf(folders).map((application) => [folderOf(application), waveOf(application)]));
  const ingresses = Object.entries(folders).flatMap(([folder, objects]) =>
    objects
      .filter(({ kind }) => kind === 'Ingress')
      .map((object) => ({ object, wave: waves.get(folder) ?? 0, annotations: object.metadata.annotations ?? {} })),
  );
  const masters = ingresses.filter(({ annotations }) => annotations[TYPE] === 'master').map(({ wave }) => wave);
  return [
    ...unless(masters.length > 0, 'there is no master Ingress'),
    ...ingresses
      .filter(({ annotations, wave }) => annotations[TYPE] === 'minion' && Math.max(...masters) > wave)
      .flatMap(({ object, annotations }) =>
        unless(
          annotations['argocd.argoproj.io/ignore-healthcheck'] === 'true',
          `${where(object)} waits for its master, whose Application waits for it`,
        ),
      ),
  ];
}
