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
import { get, one, set, setService } from './break';
import { keptByCompose, keptByObjects, subjectsIn } from './kept';

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
        'calls itself https://shop.test/login, and is at https://shop.test/elsewhere',
      ],
      'no route': [(all) => all.filter((o) => o.kind !== 'Ingress'), 'and is at no host'],
    },
    clusters,
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
