import { each } from '../promise';
import { containers, specOf, ofKind } from './workload';
import { at, unless, type Place } from '../violation';
import type { KubernetesSubject } from '../subject';
import { mebibytes } from '../values/quantities';

type Amounts = Readonly<Record<string, string>>;

/** What is said of the disk, by a container or by what an operator makes containers of, and what its scratch volumes hold. */
interface OnDisk {
  readonly requests: Amounts;
  readonly limits: Amounts;
  readonly scratchMiB: number;
  readonly at: (field: string) => Place;
}

interface Resources {
  readonly requests?: Amounts;
  readonly limits?: Amounts;
}

/** Kinds of which operators make containers, with their resources. */
const OPERATED = ['Cluster', 'Prometheus', 'Alertmanager'];

function onDisk(subject: KubernetesSubject): OnDisk[] {
  const own = containers.of(subject).map(({ workload, container, at: place }): OnDisk => {
    const { requests = {}, limits = {} } = container.resources ?? {};
    const mounted = (container.volumeMounts ?? []).map(({ name }) => name);
    const scratch = (workload.pod.volumes ?? []).filter(({ name, emptyDir }) => emptyDir && mounted.includes(name));
    const sizes = scratch.map(({ emptyDir }) => mebibytes((emptyDir as { sizeLimit?: string }).sizeLimit) ?? Infinity);
    const scratchMiB = sizes.reduce((total, size) => total + size, 0);
    return { requests, limits, scratchMiB, at: (field) => place(`resources.${field}`) };
  });
  const operated = ofKind(subject.objects, ...OPERATED).map((object): OnDisk => {
    const { requests = {}, limits = {} } = specOf<{ resources?: Resources }>(object).resources ?? {};
    return { requests, limits, scratchMiB: 0, at: (field) => at(object, `spec.resources.${field}`) };
  });
  return [...own, ...operated];
}

export const diskIsBounded = each(
  'Every container asks for room on the disk of its machine, and has a limit there that holds its scratch volumes and its log.',
  { name: 'containers', of: onDisk },
  ({ requests, limits, scratchMiB, at: place }) => {
    const field = 'ephemeral-storage';
    const limit = mebibytes(limits[field]);
    return [
      ...unless(requests[field] !== undefined, place(`requests.${field}`), 'asks for no room on the disk'),
      ...unless(
        limit !== undefined && limit >= scratchMiB + 250,
        place(`limits.${field}`),
        `may fill ${limits[field] ?? 'all of the disk'}; its scratch volumes hold ${scratchMiB} MiB, its log 250`,
      ),
    ];
  },
);
