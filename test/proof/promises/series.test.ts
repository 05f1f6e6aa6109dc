import { autoscalersOf } from '../../../proof/invariants/workload';
import * as series from '../../../proof/invariants/series';
import type { KubernetesObject } from '../../../proof/objects';
import { first, set, setNamed } from './break';
import { keptByCompose, keptByFiles, keptByObjects } from './kept';

keptByObjects(series.scrapesAreLimited, {
  'a monitor without a limit': [
    setNamed('PodMonitor', 'backend', 'spec sampleLimit', undefined),
    'PodMonitor backend/backend may bring any number of samples',
  ],
  'a Prometheus that takes any number': [
    setNamed('Prometheus', 'prometheus', 'spec enforcedSampleLimit', undefined),
    'takes any number of samples',
  ],
  'a monitor that allows more than Prometheus takes': [
    setNamed('PodMonitor', 'backend', 'spec sampleLimit', 50_000),
    'takes 10000 samples, where PodMonitor backend/backend allows 50000',
  ],
});

const moreCopies = (all: KubernetesObject[]) => {
  const backend = first(autoscalersOf(all), ({ metadata }) => metadata.name === 'backend', 'autoscaler of backend');
  set(backend, 'spec maxReplicas', 200);
};

keptByObjects(series.memoryHoldsEverySeries, {
  'too little memory': [
    setNamed('Prometheus', 'prometheus', 'spec resources limits memory', '512Mi'),
    /has 512Mi memory, where \d+ series take \d+Mi/,
  ],
  'more copies than there is memory for': [moreCopies, /where 4\d{5} series take/],
  'a monitor without a limit, which no memory holds': [
    setNamed('ServiceMonitor', 'kubelet', 'spec sampleLimit', undefined),
    'where Infinity series',
  ],
});

keptByCompose(series.composeMemoryHoldsEverySeries, {
  'too little memory': [
    (documents) => {
      for (const document of documents) set(document, 'services prometheus mem_limit', '300m');
    },
    /prometheus has 300 MiB, where \d+ series take/,
  ],
});

keptByFiles(series.composeMemoryHoldsEverySeries, 'compose', {
  'a scrape without a limit': [
    (files) =>
      files.map(({ path, text }) => ({
        path,
        text: path.endsWith('/prometheus.yml') ? text.replace(/ {4}sample_limit: .*\n/, '') : text,
      })),
    'backend may bring any number of samples',
  ],
});
