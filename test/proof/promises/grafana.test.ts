import { composeGrafanaHasItsMemory, kubernetesGrafanaHasItsMemory } from '../../../proof/invariants/grafana';
import type { ComposeDocument } from '../../../proof/invariants/compose-file/document';
import { first, get, one, set, setNamed } from './break';
import { keptByCompose, keptByObjects } from './kept';

const POD = 'spec template spec';
const LIMITS = `${POD} containers 0 resources limits`;
const dataVolume = (emptyDir: object) => (all: Parameters<typeof one>[0]) => {
  const volumes = get(one(all, 'Deployment', 'grafana'), `${POD} volumes`) as { name: string }[];
  set(
    first(volumes, ({ name }) => name === 'data', 'volume'),
    'emptyDir',
    emptyDir,
  );
};

describe('the memory of Grafana on Kubernetes', () => {
  const setGrafana = (path: string, value: unknown) => setNamed('Deployment', 'grafana', path, value);

  keptByObjects(kubernetesGrafanaHasItsMemory, {
    'too little': [setGrafana(`${LIMITS} memory`, '511Mi'), 'has 511 MiB of memory, of which its volumes may take 0'],
    'no limit': [setGrafana(LIMITS, undefined), 'has no MiB of memory'],
    'a large volume in memory': [dataVolume({ medium: 'Memory', sizeLimit: '512Mi' }), 'its volumes may take 512;'],
    'an unbounded volume in memory': [dataVolume({ medium: 'Memory' }), 'its volumes may take Infinity;'],
  });
});

describe('the memory of Grafana in Compose', () => {
  const setGrafana = (path: string, value: unknown) => (all: ComposeDocument[]) =>
    set(
      first(all, ({ services }) => 'grafana' in services, 'grafana'),
      `services grafana ${path}`,
      value,
    );

  keptByCompose(composeGrafanaHasItsMemory, {
    'too little': [setGrafana('mem_limit', '768m'), 'has 768 MiB of memory, of which its volumes may take 384;'],
    'a larger volume': [setGrafana('tmpfs', ['/tmp:size=128m', '/data:size=512m']), 'its volumes may take 640;'],
    'an unbounded volume': [setGrafana('tmpfs', ['/tmp']), 'its volumes may take Infinity;'],
  });
});
