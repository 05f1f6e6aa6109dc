import { companionsAreBesideTheirService, companionsAreInThePod } from '../../../proof/invariants/companions';
import type { ComposeDocument } from '../../../proof/invariants/compose-file/document';
import { oneNetwork } from '../../../proof/invariants/compose-file';
import { get, one, set, setNamed } from './break';
import { equipped } from './equipped';
import { keptIn } from './kept';

const { keptByCompose, keptByObjects } = keptIn(equipped);
const POD = 'spec template spec';
const setIn = (service: string, path: string, value: unknown) => (all: ComposeDocument[]) =>
  all.forEach(({ services }) => set(services, `${service} ${path}`, value));

keptByObjects(companionsAreInThePod, {
  'a sidecar before a step': [
    (all) => void (get(one(all, 'Deployment', 'api'), `${POD} initContainers`) as unknown[]).reverse(),
    'starts api-watcher, api-proxy, api-check, api-fetch first, not api-fetch, api-check, api-proxy, api-watcher',
  ],
  'a sidecar that is a step': [
    setNamed('Deployment', 'api', `${POD} initContainers 2 restartPolicy`, undefined),
    'keeps api-watcher running, not api-proxy, api-watcher',
  ],
  'no time for the last to stop': [
    setNamed('Deployment', 'api', `${POD} terminationGracePeriodSeconds`, 35),
    'has 35 s of grace, and needs 55 s to stop one program after the other',
  ],
});

keptByCompose(companionsAreBesideTheirService, {
  'a service that does not wait': [
    setIn('api', 'depends_on api-check', undefined),
    'service api does not wait until api-check',
  ],
  'steps at the same time': [
    setIn('api-check', 'depends_on api-fetch', undefined),
    'service api-check does not wait until api-fetch is done',
  ],
  'a sidecar elsewhere': [setIn('api-proxy', 'network_mode', 'host'), 'service api-proxy is not in the network of api'],
  'a port of its own': [setIn('api-proxy', 'ports', ['127.0.0.1:1:1']), 'service api-proxy has a network of its own'],
  'a sidecar that does not wait': [setIn('api-proxy', 'depends_on', {}), 'service api-proxy does not wait for api'],
});
keptByCompose(oneNetwork, {
  'the network of nobody': [setIn('api-proxy', 'network_mode', 'service:gone'), 'is in no network'],
  'the network of the host': [setIn('api-proxy', 'network_mode', 'host'), 'is in no network'],
});
