import { gatewaysOf } from '../../gateway/listeners';
import { where } from '../../objects';
import { each } from '../../promise';
import type { KubernetesObject } from '../../objects';
import type { KubernetesSubject } from '../../subject';
import { at, entry, unless } from '../../violation';
import { inWave, waveOf } from '../argo-cd';
import { kinds, ofKind } from '../workload';
import { definesKinds } from './addons';
import { applications, applicationsOf, broughtBy, foldersOf, rootOf, syncedBy } from './applications';

export const foldersAreSynced = each(
  'Every folder is synced by one Application.',
  { name: 'folders', of: foldersOf },
  (folder, subject) => {
    const syncing = applicationsOf(subject).filter((one) => syncedBy(one, subject) === folder);
    const [first] = syncing;
    const place = first === undefined ? { file: '', object: '', field: '' } : at(first, 'spec.source.path');
    return unless(syncing.length === 1, place, `${folder} is synced by ${syncing.length} Applications`);
  },
);

export const applicationsSyncAFolder = each(
  'Every Application brings a chart, or a folder of this environment with what lies in it, not what lies below.',
  applications,
  (application, subject) => {
    const { chart, path, directory } = application.spec.source;
    const place = (field: string) => at(application, `spec.source.${field}`);
    if (path === undefined) return unless(chart !== undefined, place('path'), 'has neither path nor chart');
    return [
      ...unless(broughtBy(application, subject).length > 0, place('path'), `syncs ${path}, where nothing is`),
      ...unless(directory?.recurse !== true, place('directory.recurse'), 'would descend'),
    ];
  },
);

export const applicationsSyncWhatIsSaid = each(
  'What is synced is the files of the environment, or its chart without a word of its own, as the environment says.',
  applications,
  (application, subject) => {
    const { chart, path, helm } = application.spec.source;
    const { delivery } = subject.resolved.environment;
    if (chart !== undefined || application === rootOf(subject) || delivery.by !== 'argocd') return [];
    const isOfChart = delivery.of === 'chart';
    const said = Object.keys(helm?.valuesObject ?? {});
    const due = isOfChart ? ['only'] : [];
    return [
      ...unless(
        (path !== syncedBy(application, subject)) === isOfChart,
        at(application, 'spec.source.path'),
        `syncs ${path ?? 'nothing'}, where the environment says ${delivery.of ?? 'files'}`,
      ),
      ...unless(
        said.join() === due.join(),
        at(application, 'spec.source.helm.valuesObject'),
        `says ${said.join(', ')}: what differs stands in the definition`,
      ),
    ];
  },
);

/** The longest that a revert may wait for what it reverts to be tried again. */
const LONGEST_PAUSE_SECONDS = 180;

const secondsOf = (duration: string): number => {
  const [, number = '', unit = ''] = /^(\d+)([smh])$/.exec(duration) ?? [];
  return Number(number || NaN) * ({ s: 1, m: 60, h: 3600 }[unit] ?? NaN);
};

export const everythingSyncsItself = each(
  'Whatever changes in Git happens, on the server, and whatever fails is tried again without end, slower each time but soon enough for a revert, with what is newest.',
  applications,
  (application, { resolved }) => {
    const { automated, retry, syncOptions = [] } = application.spec.syncPolicy ?? {};
    const { duration, factor = 0, maxDuration } = retry?.backoff ?? {};
    // What takes nothing away can't take a kind away, and whoever brings an add-on may ask for that.
    const { name } = application.metadata;
    const isAsked = resolved.environment.addons?.more?.some((one) => one.name === name && one.prunedByHand) === true;
    const mayKeep = application.spec.source.chart !== undefined && (definesKinds(name) || isAsked);
    const isSoon = maxDuration !== undefined && secondsOf(maxDuration) <= LONGEST_PAUSE_SECONDS;
    const place = (field: string) => at(application, `spec.syncPolicy.${field}`);
    return [
      ...unless(automated?.prune === true || mayKeep, place('automated.prune'), 'does not prune'),
      ...unless(automated?.selfHeal === true, place('automated.selfHeal'), 'does not heal itself'),
      ...unless(duration !== undefined && factor > 1, place('retry'), 'does not try again with a back-off'),
      ...unless((retry?.limit ?? 0) < 0, place('retry.limit'), 'gives a commit up, and never tries it again'),
      ...unless(
        retry?.refresh === true,
        place('retry.refresh'),
        'tries the commit that failed, whatever came after it',
      ),
      ...unless(isSoon, place('retry.backoff.maxDuration'), 'lets a revert wait for long'),
      ...unless(syncOptions.includes('ServerSideApply=true'), place('syncOptions'), 'applies on the client'),
    ];
  },
);

export const applicationsOwnNothing = each(
  'Deleting an Application deletes nothing that runs.',
  applications,
  (application) =>
    unless(
      (application.metadata.finalizers ?? []).length === 0,
      at(application, 'metadata.finalizers'),
      `has the finalizer ${application.metadata.finalizers?.join(', ')}: it would take all along`,
    ),
);

/** By https://semver.org, not a range of them, with or without a "v". */
export const isWholeVersion = (text: string): boolean =>
  /^v?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/.test(text);

export const chartsArePinned = each(
  'A chart has one whole version, and a registry of charts no scheme before it.',
  {
    name: 'charts',
    of: (subject: KubernetesSubject) => applicationsOf(subject).filter(({ spec }) => spec.source.chart !== undefined),
  },
  (application) => {
    const { chart, repoURL, targetRevision } = application.spec.source;
    return [
      ...unless(
        isWholeVersion(targetRevision),
        at(application, 'spec.source.targetRevision'),
        `brings ${chart} at ${targetRevision}, which may move`,
      ),
      ...unless(
        !repoURL.startsWith('oci://'),
        at(application, 'spec.source.repoURL'),
        'brings a chart, for which Argo CD wants a registry without oci://',
      ),
    ];
  },
);

export const rootIsThere = each(
  'One Application syncs the folder that it is in, and with it all others.',
  { name: 'roots', of: (subject: KubernetesSubject) => [rootOf(subject)] },
  (root) =>
    unless(root !== undefined, { file: '', object: '', field: '' }, 'no Application syncs the folder that it is in'),
);

/**
 * The root is part of what it syncs, and not healthy until its own sync ends: a wave after it would wait for ever, be it
 * one of Applications or, with PruneLast, that of what is pruned.
 */
export const rootWaitsForNothing = each(
  'The root comes last of all that it syncs, and prunes in no wave after its own.',
  {
    name: 'objects of the root',
    of: (subject: KubernetesSubject) => {
      const root = rootOf(subject);
      return root === undefined ? [] : broughtBy(root, subject).map((object) => ({ object, root }));
    },
  },
  ({ object, root }) => {
    if (object !== root) return unless(waveOf(object) < waveOf(root), inWave(object), 'is in no wave before the root');
    const { syncOptions = [] } = root.spec.syncPolicy ?? {};
    const prunesLast = syncOptions.includes('PruneLast=true');
    return unless(!prunesLast, at(root, 'spec.syncPolicy.syncOptions'), 'prunes in a wave after its own');
  },
);

const IGNORED = 'argocd.argoproj.io/ignore-healthcheck';

/** The wave of the Application that brings an object. */
const waveIn = (object: KubernetesObject, subject: KubernetesSubject): number =>
  applicationsOf(subject)
    .filter((application) => broughtBy(application, subject).includes(object))
    .map(waveOf)[0] ?? 0;

/** A route has no status before its Gateway is there, and Argo CD waits for that. */
export const gatewayRoutesHoldNothingUp = each(
  'A route that waits for its Gateway does not hold up what the Gateway waits for.',
  { name: 'routes of Gateways', of: ({ objects }: KubernetesSubject) => ofKind(objects, 'GRPCRoute', 'HTTPRoute') },
  (route, subject) => {
    const gateways = gatewaysOf(subject.objects);
    const isLater = Math.max(...gateways.map((one) => waveIn(one, subject))) > waveIn(route, subject);
    return unless(
      !isLater || route.metadata.annotations?.[IGNORED] === 'true',
      at(route, entry('metadata.annotations', IGNORED)),
      `waits for its Gateway ${gateways.map(where).join(', ')}, whose Application waits for it`,
    );
  },
);

const TYPE = 'nginx.org/mergeable-ingress-type';

/**
 * A minion has no address before its master is there. Where the master's Application comes later, the minion must not
 * count for the health of its own, which that one waits for.
 */
export const minionsHoldNothingUp = each(
  'An Ingress that waits for the one of its host does not hold up what that one waits for.',
  kinds('Ingresses', 'Ingress'),
  (ingress, subject) => {
    const typeOf = (object: typeof ingress) => object.metadata.annotations?.[TYPE];
    const masters = ofKind(subject.objects, 'Ingress').filter((object) => typeOf(object) === 'master');
    const isLater = Math.max(...masters.map((one) => waveIn(one, subject))) > waveIn(ingress, subject);
    return unless(
      typeOf(ingress) !== 'minion' || !isLater || ingress.metadata.annotations?.[IGNORED] === 'true',
      at(ingress, entry('metadata.annotations', IGNORED)),
      `waits for its master ${masters.map(where).join(', ')}, whose Application waits for it`,
    );
  },
);
