import { renderCompose } from '../../../compose';
import { renderKubernetes } from '../../../lib/kubernetes';
import { resolve, type Application } from '../../../lib/model';
import * as isolation from '../../../proof/invariants/isolation';
import * as routes from '../../../proof/invariants/routes';
import * as signIn from '../../../proof/invariants/sign-in';
import { valuesCanBeReached } from '../../../proof/invariants/values';
import * as parity from '../../../proof/parity/parity';
import { cluster } from '../../fixtures/definitions';
import { developer, rehearsal, topology } from '../../fixtures/rehearsal';
import { get, one, set, setService, without } from './break';
import { clustersOf, keptByCompose, keptByObjects, subjectsIn } from './kept';

/** As they are written; `cluster` has a provider outside. */
const application: Application = { topology, environments: [rehearsal, cluster, developer] };
const files = [
  renderKubernetes(resolve(topology, rehearsal), 'dist/rehearsal'),
  renderKubernetes(resolve(topology, cluster), 'dist/production'),
  renderCompose(resolve(topology, developer), 'dist/local'),
].flatMap((rendered) => rendered.files);
const subjects = subjectsIn(application, files, () => true);
const clusters = subjects.filter((subject) => subject.target === 'kubernetes');
const hosts = subjects.filter((subject) => subject.target === 'compose');

const loadBalancer = { addresses: ['203.0.113.0/28'] };
const edge = { api: 'gateway', controller: 'envoy-gateway', loadBalancer } as const;
const byGateway = clustersOf({ topology, environments: [{ ...rehearsal, edge }] });

const CONTAINER = 'spec template spec containers 0';
const PATH = 'spec rules 0 http paths 0 path';

describe('sign-in on Kubernetes', () => {
  keptByObjects(
    signIn.kubernetesSignInIsSaid,
    {
      'an API that does not know whom tokens are for': [
        (all) => {
          const env = get(one(all, 'Deployment', 'api'), `${CONTAINER} env`) as { name: string }[];
          env.splice(
            env.findIndex(({ name }) => name === 'OIDC_AUDIENCE'),
            1,
          );
        },
        'has no OIDC_AUDIENCE',
      ],
      'a page with a secret': [
        (all) => {
          (get(one(all, 'Deployment', 'page'), `${CONTAINER} env`) as object[]).push({
            name: 'OIDC_CLIENT_SECRET',
            valueFrom: { secretKeyRef: { name: 'login', key: 'client-secret' } },
          });
        },
        'serves a page, and has a secret',
      ],
    },
    clusters,
  );
  keptByObjects(
    signIn.kubernetesProvidersAreNotPublic,
    {
      'a certificate for the public': [
        (all) => {
          all.push({
            apiVersion: 'cert-manager.io/v1',
            kind: 'ClusterIssuer',
            metadata: { name: 'public' },
            spec: { acme: {} },
          });
        },
        'lets everybody in, where public makes certificates for the public',
      ],
    },
    clusters,
  );
  keptByObjects(
    signIn.kubernetesIssuersLeadThere,
    {
      'another prefix': [
        (all) => {
          for (const o of all) if (o.kind === 'Ingress' && o.metadata.name === 'login') set(o, PATH, '/elsewhere');
        },
        'calls itself https://shop.test/login, where users come to 301 to /login/',
      ],
      'no route': [(all) => all.filter((o) => o.kind !== 'Ingress'), 'where users come to nobody'],
    },
    clusters,
  );
  keptByObjects(
    signIn.kubernetesIssuersLeadThere,
    {
      'a route of a Gateway to another service': [
        (all) => set(one(all, 'HTTPRoute', 'login'), 'spec rules 0 backendRefs 0 name', 'page'),
        /calls itself https:\/\/shop.test\/login, where users come to \w+\/page:/,
      ],
    },
    byGateway,
  );
  keptByObjects(
    valuesCanBeReached,
    { 'a host where no Gateway listens': [without('Gateway', 'shop'), 'is given https://shop.test/login, but'] },
    byGateway,
  );

  test.each([
    routes.routesAreServed,
    routes.ingressesSayTheirRoute,
    isolation.exactlyTheDeclaredArrows,
    isolation.everyWorkloadHasOnePolicy,
    valuesCanBeReached,
  ])('$title', (promise) => {
    for (const subject of clusters) expect(promise.holds(subject)).toEqual([]);
  });
});

describe('sign-in in Compose', () => {
  keptByCompose(
    signIn.composeSignInIsSaid,
    {
      'a page that does not know what to ask for': [
        setService('local', 'environment OIDC_SCOPE', 'environment OIDC_SCOPE', undefined),
        'has no OIDC_SCOPE',
      ],
    },
    hosts,
  );
  keptByCompose(
    signIn.composeProvidersAreNotPublic,
    {
      'a secret that has to be set': [
        setService('local', 'environment OIDC_ISSUER', 'environment TOKEN', '${TOKEN:?TOKEN is not set}'),
        'has secrets that nobody may know',
      ],
    },
    hosts,
  );
  keptByCompose(
    signIn.composeIssuersLeadThere,
    {
      'another port': [
        (all) => {
          for (const { services } of all)
            if (services['login']) set(services['login'], 'ports', ['127.0.0.1:4000:4100']);
        },
        'calls itself http://localhost:4100/login, and is at http://localhost:4000',
      ],
    },
    hosts,
  );
});

test('both targets agree, whoever runs the provider', () => {
  for (const promise of [parity.sameInBothTargets, parity.bothTargetsRunTheSame]) {
    expect(promise.holds(subjects.filter(({ environment }) => environment !== 'production'))).toEqual([]);
    expect(promise.holds(subjects.filter(({ environment }) => environment !== 'rehearsal'))).toEqual([]);
  }
});
