import type { EdgeChoice } from '../../../lib/model';
import * as existing from '../../../proof/invariants/existing-edge';
import { ingressesServeRoutes } from '../../../proof/invariants/ingress-answers';
import { exactlyTheDeclaredArrows } from '../../../proof/invariants/isolation';
import * as seed from '../../apps/seed';
import { clusterOf, writtenOf } from '../../capabilities/broken-promises';
import { one, set, setNamed, without } from './break';
import { keptByObjects } from './kept';

const TLS = 'traefik.ingress.kubernetes.io/router.tls';
const edge: EdgeChoice = {
  controller: 'existing',
  flavour: 'plain',
  ingressClass: 'traefik',
  pods: { namespace: 'traefik', labels: { app: 'traefik' } },
  annotations: { [TLS]: 'true' },
};
const subjects = [writtenOf({ ...clusterOf(seed), edge })];

describe('an ingress controller that exists', () => {
  keptByObjects(
    existing.ingressesAreForTheController,
    {
      'another class': [
        setNamed('Ingress', 'backend', 'spec ingressClassName', 'nginx'),
        'is for nginx, not for traefik',
      ],
      'an annotation that is forgotten': [
        setNamed('Ingress', 'backend', `metadata annotations ${TLS}`, undefined),
        `says ${TLS}: (nothing), not true`,
      ],
    },
    subjects,
  );
  keptByObjects(
    existing.ingressesStandAlone,
    {
      'no certificate beside it': [without('Certificate', 'app', 'backend'), 'reads a certificate for nobody'],
      'a certificate for another host': [
        setNamed('Certificate', 'app', 'spec dnsNames 0', 'other.example.org'),
        'reads a certificate for other.example.org, not for app.example.org alone',
      ],
      'no TLS': [setNamed('Ingress', 'backend', 'spec tls', undefined), 'reads a certificate for nobody'],
      'two hosts': [
        (all) => set(one(all, 'Ingress', 'docs'), 'spec rules', [{ host: 'a.example.org' }, { host: 'b.example.org' }]),
        'has the hosts a.example.org, b.example.org, not one',
      ],
      'an Ingress that waits to be merged': [
        setNamed('Ingress', 'backend', 'metadata annotations nginx.org/mergeable-ingress-type', 'minion'),
        'waits to be merged',
      ],
    },
    subjects,
  );
  keptByObjects(
    ingressesServeRoutes,
    {
      'a whole path in the place of a prefix': [
        setNamed('Ingress', 'backend', 'spec rules 0 http paths 0 pathType', 'Exact'),
        'has /api/a/b on app.example.org led to frontend/frontend:http, where backend/backend:http is due',
      ],
      'a path that each controller takes as it likes': [
        setNamed('Ingress', 'docs', 'spec rules 0 http paths 0 pathType', 'ImplementationSpecific'),
        'has /docs on app.example.org led to frontend/frontend:http, where frontend/docs:http is due',
      ],
      'another port': [
        setNamed('Ingress', 'docs', 'spec rules 0 http paths 0 backend service port name', 'metrics'),
        'led to frontend/docs:metrics, where frontend/docs:http is due',
      ],
    },
    subjects,
  );
  keptByObjects(
    existing.certificatesAreRead,
    {
      'a certificate that nothing reads': [
        setNamed('Certificate', 'app', 'spec secretName', 'idle'),
        'is for app.example.org, where nothing reads it',
      ],
      'a certificate for a host that nobody routes to': [
        setNamed('Certificate', 'app', 'spec dnsNames 0', 'idle.example.org'),
        'is for idle.example.org, where nothing reads it',
      ],
    },
    subjects,
  );
  keptByObjects(
    exactlyTheDeclaredArrows,
    {
      'pods of another namespace that are let in': [
        (all) => {
          const { ingress } = one(all, 'NetworkPolicy', 'backend', 'backend').spec as { ingress: object[] };
          for (const rule of ingress)
            set(rule, 'from 0 namespaceSelector matchLabels kubernetes.io/metadata.name', 'kube-system');
        },
        'ingress-controller → backend/backend on 8000 http is declared and closed',
      ],
      'nobody who answers the certificate authority': [
        without('NetworkPolicy', 'acme-solver', 'backend'),
        'ingress-controller → acme-solver.backend on 8089 http is declared and closed',
      ],
    },
    subjects,
  );
});
