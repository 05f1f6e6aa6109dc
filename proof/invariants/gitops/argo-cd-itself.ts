import { ADDON_VALUES } from '../../dist-folders';
import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { isSame } from '../../values/is-same';
import { structureOf } from '../../values/leaves';
import { valueAt, valueAtPath } from '../../values/value-at';
import { ofKind } from '../workload';
import { at, inFile, unless } from '../../violation';
import { waveOf, inWave } from '../argo-cd';
import { installed, type Installed } from './addon-values';
import { applicationsOf, type Application } from './applications';

const NAME = 'argocd';

/** The Argo CD that an environment brings itself: in the cluster of another one, or where somebody else does, there is none. */
const ours = (subject: KubernetesSubject): Installed[] => {
  const found = installed(NAME, subject);
  return found === undefined ? [] : [found];
};

export const argocdIsInstalledAsItIsSynced = each(
  'Argo CD is first installed with the values that it then syncs, in a file that no Application brings.',
  { name: 'Argo CDs', of: ours },
  ({ values, place }, subject) => {
    const path = `${subject.environment}/${ADDON_VALUES}${NAME}.yaml`;
    const file = subject.files.find((one) => one.path === path);
    if (file === undefined) return unless(false, place, `is first installed with nothing: there is no ${path}`);
    return [
      ...unless(isSame(structureOf(file.text), values), inFile(path), `${path} says something else than is synced`),
      ...applicationsOf(subject).flatMap((application) =>
        unless(
          application.spec.source.path !== `dist/${subject.environment}/addons`,
          at(application, 'spec.source.path'),
          'brings values as if they were objects',
        ),
      ),
    ];
  },
);

/** What waves wait for, by how it is called in the ConfigMap of Argo CD. */
const CHECKED = ['argoproj.io_Application', 'autoscaling_HorizontalPodAutoscaler', 'postgresql.cnpg.io_Cluster'];

/** The ingress controller tells an Ingress the address of its Service, and one that is a port of each node has none. */
const checkedIn = (subject: KubernetesSubject): readonly string[] => [
  ...CHECKED,
  ...(applicationsOf(subject).some(
    ({ spec }) => valueAtPath(spec.source.helm?.valuesObject, 'controller.service.type') === 'NodePort',
  )
    ? ['networking.k8s.io_Ingress']
    : []),
  // Argo CD fails a sync for one whose certificate is not there yet.
  ...(ofKind(subject.objects, 'Gateway').length > 0 || subject.resolved.environment.mesh !== undefined
    ? ['gateway.networking.k8s.io_Gateway']
    : []),
];

export const argocdIsToldOfHealth = each(
  'Argo CD is told of the health that waves wait for by one: by its values where they are ours, and else by a ConfigMap.',
  {
    name: 'Argo CDs and ConfigMaps',
    of: (subject: KubernetesSubject) => {
      const maps = subject.objects.filter(
        ({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === 'argocd-cm',
      );
      const mine = ours(subject).map(({ values, place }) => ({ told: valueAt(values, ['configs', 'cm']), place }));
      const all = [...mine, ...maps.map((map) => ({ told: map['data'], place: at(map) }))];
      return all.map((one) => ({ ...one, tellers: all.length }));
    },
  },
  ({ told, place, tellers }, subject) => [
    ...unless(tellers === 1, place, 'is not the only one that tells Argo CD of health'),
    ...checkedIn(subject).flatMap((kind) =>
      unless(
        typeof valueAt(told, [`resource.customizations.health.${kind}`]) === 'string',
        place,
        `says nothing of the health of ${kind}`,
      ),
    ),
  ],
);

export const argocdOutlivesAMachine = each(
  'Argo CD goes on without one of the machines, unless its environment says that it need not.',
  {
    name: 'Argo CDs',
    of: (subject: KubernetesSubject) => {
      const { delivery } = subject.resolved.environment;
      return delivery.by === 'argocd' && delivery.highAvailability !== false ? ours(subject) : [];
    },
  },
  ({ values, place }) => [
    ...unless(valueAt(values, ['redis-ha', 'enabled']) === true, place, 'has one Redis'),
    ...['server', 'repoServer'].flatMap((part) => [
      ...unless(Number(valueAt(values, [part, 'replicas'])) >= 2, place, `has one copy of its ${part}`),
      ...unless(valueAt(values, [part, 'pdb', 'maxUnavailable']) === 1, place, `has no budget for its ${part}`),
    ]),
  ],
);

const isArgoCd = ({ metadata, spec }: Application): boolean =>
  metadata.name === NAME && spec.source.chart !== undefined;

export const argocdIsReadyFirst = each(
  'The projects, and what Argo CD is told of health, are there before the first Application of anything else.',
  {
    name: 'objects',
    of: (subject: KubernetesSubject) => [
      ...subject.objects.filter(
        (o) => o.kind === 'AppProject' || (o.kind === 'ConfigMap' && o.metadata.name === 'argocd-cm'),
      ),
      ...applicationsOf(subject).filter(isArgoCd),
    ],
  },
  (object, subject) => {
    const others = applicationsOf(subject).filter((one) => !isArgoCd(one));
    return unless(
      waveOf(object) < Math.min(...others.map(waveOf)),
      inWave(object),
      'comes no earlier than the first Application',
    );
  },
);
