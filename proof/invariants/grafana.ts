import { each } from '../promise';
import type { ComposeSubject, KubernetesSubject } from '../subject';
import { mebibytes } from '../values/quantities';
import { unless, type Place, type Violation } from '../violation';
import * as compose from './compose-file/document';
import { containers } from './workload';

/** @see https://grafana.com/docs/grafana/latest/setup-grafana/installation/#hardware-recommendations */
const OWN_MIB = 512;

const TITLE = 'Grafana has the memory that it needs beside what its volumes in memory may hold.';

/** @param volumes mebibytes that each may hold; none where nothing bounds it */
function holds(
  limit: number | undefined,
  volumes: readonly (number | undefined)[],
  place: Place,
): readonly Violation[] {
  const inMemory = volumes.reduce<number>((total, size) => total + (size || Infinity), 0);
  const isEnough = limit !== undefined && limit >= OWN_MIB + inMemory;
  const words = `has ${limit ?? 'no'} MiB of memory, of which its volumes may take ${inMemory}; ${OWN_MIB} must be left`;
  return unless(isEnough, place, words);
}

interface InMemory {
  readonly medium?: string;
  readonly sizeLimit?: string;
}

export const kubernetesGrafanaHasItsMemory = each(
  TITLE,
  {
    name: 'containers of Grafana',
    of: (subject: KubernetesSubject) =>
      containers
        .of(subject)
        .filter(
          ({ container, workload }) =>
            container.name === 'grafana' &&
            workload.namespace === subject.resolved.environment.monitoring?.namespace.name,
        ),
  },
  ({ container, workload, at }) => {
    const folders = (workload.pod.volumes ?? []).map(({ emptyDir }) => (emptyDir ?? {}) as InMemory);
    const sizes = folders.filter(({ medium }) => medium === 'Memory').map(({ sizeLimit }) => mebibytes(sizeLimit));
    return holds(mebibytes(container.resources?.limits?.['memory']), sizes, at('resources.limits.memory'));
  },
);

export const composeGrafanaHasItsMemory = each(
  TITLE,
  {
    name: 'services of Grafana',
    of: ({ document }: ComposeSubject) => compose.containersOf(document).filter(({ name }) => name === 'grafana'),
  },
  (service) => {
    const { mem_limit, tmpfs = [] } = service.container;
    const sizes = tmpfs.map((one) => compose.mebibytes(/size=(\d+m)/.exec(one)?.[1]));
    return holds(compose.mebibytes(mem_limit), sizes, compose.inService(service, 'mem_limit'));
  },
);
