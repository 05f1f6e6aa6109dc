import * as edge from '../../../proof/invariants/edge';
import type { KubernetesObject } from '../../../proof/objects';
import { first, get, set, setIn, without } from './break';
import { keptByObjects } from './kept';

const ANNOTATIONS = 'metadata annotations';
/** The object of the first path of an Ingress. */
const PATH = 'spec rules 0 http paths 0';

const routed = (all: readonly KubernetesObject[]): KubernetesObject =>
  first(all, (o) => o.kind === 'Ingress' && get(o, PATH) !== undefined, 'routed Ingress');
const setPath = (path: string, value: unknown) => (all: KubernetesObject[]) =>
  set(routed(all), `${PATH} ${path}`, value);

describe('an Ingress', () => {
  keptByObjects(edge.backendsAreBeside, {
    'a Service of another namespace': [
      setPath('backend service name', 'elsewhere'),
      'elsewhere:http, which no Service',
    ],
    'a port that the Service has not': [setPath('backend service port name', 'admin'), ':admin, which no Service'],
  });
  keptByObjects(edge.certificateIsClaimedOnce, {
    'a minion with a certificate': [
      (all) => {
        const ingress = routed(all);
        set(ingress, 'spec tls', [{ hosts: [get(ingress, 'spec rules 0 host')], secretName: 'own' }]);
      },
      'has its certificate in Ingress',
    ],
    'nobody with a certificate': [(all) => all.filter((o) => get(o, 'spec tls') === undefined), 'in no Ingress'],
  });
  keptByObjects(edge.hostsAreMade, {
    'no master': [without('Ingress', 'app'), 'there is no master Ingress'],
  });
  keptByObjects(edge.pathsAreNotRewritten, {
    'a rewrite': [setIn('Ingress', `${ANNOTATIONS} nginx.ingress.kubernetes.io/rewrite-target`, '/'), 'rewrite-target'],
    'a regular expression': [setIn('Ingress', `${ANNOTATIONS} nginx.org/path-regex`, 'case_sensitive'), 'path-regex'],
  });
  keptByObjects(edge.pathsArePrefixes, {
    'a path that each controller takes as it likes': [
      setPath('pathType', 'ImplementationSpecific'),
      'is ImplementationSpecific',
    ],
    'a whole path that ends in a slash': [setPath('path', '/api/'), 'no prefix of whole segments'],
  });
  keptByObjects(edge.prefixesAreClaimedOnce, {
    'two services with one prefix': [
      (all) => {
        for (const o of all) if (o.kind === 'Ingress' && get(o, PATH)) set(o, `${PATH} path`, '/same');
      },
      '/same, which is claimed twice',
    ],
  });
});
