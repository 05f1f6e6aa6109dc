import {
  as,
  defineOidc,
  formOf,
  orphanImages,
  problemsOf,
  unreleasedImages,
  upstreamImagesOf,
  variablesOf,
  type ComposeEnvironment,
  type Environment,
  type KubernetesEnvironment,
  type Oidc,
  type SignInChoice,
} from '../../../lib/model';
import { aService, cluster, host, topologyWith } from '../../fixtures/definitions';
import { developer, provider, rehearsal, topology } from '../../fixtures/rehearsal';
import { problemAt } from '../rules/problem-at';

/** What an endpoint gives, with parts of texts put together. */
const given = (name: 'signIn' | 'publicClient' | 'verify', environment: Environment, of: Oidc = provider) =>
  Object.fromEntries(
    variablesOf(of[name], environment).map(({ name: variable, value }) => [
      variable,
      value.kind === 'text'
        ? value.parts.map((p) => (typeof p === 'string' ? p : p.kind === 'variable' ? `$${p.name}` : p.part)).join('')
        : 'value' in value
          ? value.value
          : value.kind,
    ]),
  );
const withProvider = (signIn: SignInChoice): KubernetesEnvironment => ({ ...cluster, signIn });

describe('a client is told what its provider asks for', () => {
  const CONFIGURATION = '/.well-known/openid-configuration';

  test('Entra ID: a token for the application itself, whose audience is its id', () => {
    const entra = withProvider({ provider: 'entra-id', tenantId: 'tenant', clientId: 'app' });
    expect(given('publicClient', entra)).toEqual({
      OIDC_ISSUER: 'https://login.microsoftonline.com/tenant/v2.0',
      OIDC_CLIENT_ID: 'app',
      OIDC_SCOPE: 'openid profile $OIDC_CLIENT_ID/.default',
    });
    expect(given('verify', entra)).toMatchObject({
      OIDC_AUDIENCE: '$OIDC_CLIENT_ID',
      OIDC_DISCOVERY_URL: `$OIDC_ISSUER${CONFIGURATION}`,
    });
  });

  test('any other: audience and scope as the environment says, and an issuer that ends in a slash', () => {
    const said = { provider: 'oidc', issuer: 'https://login.test/', clientId: 'app' } as const;
    expect(given('verify', withProvider(said))).toMatchObject({
      OIDC_AUDIENCE: '$OIDC_CLIENT_ID',
      OIDC_DISCOVERY_URL: `$OIDC_ISSUER${CONFIGURATION.slice(1)}`,
    });
    expect(given('signIn', withProvider(said))).toMatchObject({ OIDC_SCOPE: 'openid profile' });
    const more = withProvider({ ...said, audience: 'https://api.test', scope: 'openid jobs' });
    expect(given('verify', more)).toMatchObject({ OIDC_AUDIENCE: 'https://api.test' });
    expect(given('publicClient', more)).toMatchObject({ OIDC_SCOPE: 'openid jobs' });
  });

  test('for development: the address of browsers in tokens, and that of containers for the keys', () => {
    expect(given('verify', developer)).toEqual({
      OIDC_ISSUER: 'http://localhost:4100/login',
      OIDC_CLIENT_ID: 'development',
      OIDC_AUDIENCE: 'development',
      OIDC_DISCOVERY_URL: `url/login${CONFIGURATION}`,
    });
    expect(given('verify', rehearsal)).toMatchObject({ OIDC_ISSUER: 'https://shop.test/login' });
    expect(given('signIn', rehearsal)).toMatchObject({
      OIDC_CLIENT_ID: 'development-server',
      OIDC_CLIENT_SECRET: 'secret',
    });
  });

  test('under names of its own, to which what follows from them refers', () => {
    const renamed = variablesOf(as(provider.verify, { OIDC_ISSUER: 'AUTHORITY' }), cluster);
    expect(renamed.map(({ name }) => name)).toContain('AUTHORITY');
    expect(renamed.find(({ name }) => name === 'OIDC_DISCOVERY_URL')?.value).toMatchObject({
      parts: [{ kind: 'variable', name: 'AUTHORITY' }, CONFIGURATION],
    });
  });
});

describe('the provider for development', () => {
  test('is a server of one copy that keeps nothing, where defaults say so', () => {
    const plain = defineOidc({ name: 'login', purpose: 'Sign-in' });
    expect(formOf(plain, developer)).toMatchObject({
      kind: 'server',
      hostPort: 4000,
      routes: [{ prefix: '/sign-in' }],
      program: { ports: { http: 4000 }, user: 10001, volumes: [], runtime: 'node' },
    });
    expect(formOf(plain, cluster).kind).toBe('external');
  });

  test('is an image of our own: released, and pulled where nothing is built', () => {
    const { 'development-sign-in': __, ...images } = { ...rehearsal.images, 'development-sign-in': { tag: '1' } };
    const environment = { ...rehearsal, images };
    expect(upstreamImagesOf(topology, environment)).not.toContain('development-sign-in');
    expect(unreleasedImages({ topology, environments: [environment] })).toContain('development-sign-in');
    expect(unreleasedImages({ topology, environments: [{ ...developer, images }] })).not.toContain(
      'development-sign-in',
    );
    const pinned = { ...environment, images: { ...images, 'development-sign-in': { tag: '0.1.0' } } };
    expect(unreleasedImages({ topology, environments: [pinned] })).not.toContain('development-sign-in');
    expect(orphanImages({ topology, environments: [pinned] })).not.toContain('development-sign-in');
  });
});

describe('an environment where everybody may be everyone', () => {
  const development = { provider: 'development' } as const;
  const problems = (environment: Environment, of = topology) =>
    problemsOf({ topology: of, environments: [environment] });
  const route = aService({ route: '/' });
  const withLogin = (login: Oidc) => topologyWith([route], { entraId: login });

  test('is no host that has secrets, and no cluster that has a certificate for the public', () => {
    for (const open of [
      { ...host, signIn: development },
      { ...cluster, signIn: development },
    ]) {
      const problem = problemAt(problems(open), open.name, 'signIn.provider');
      expect(problem.allowed).toContain('a provider that asks who it is');
    }
    expect(problems(developer)).toEqual([]);
    expect(problems(rehearsal).map(({ field }) => field)).not.toContain('signIn.provider');
  });

  test('says where the provider runs in a cluster', () => {
    const login = defineOidc({ name: 'login', purpose: 'Sign-in' });
    problemAt(problems(rehearsal, withLogin(login)), 'login', 'development.namespace');
    expect(problems(developer, withLogin(login))).toEqual([]);
  });

  test('gives it a prefix of its own, on an edge that there is', () => {
    const login = defineOidc({ name: 'login', purpose: 'Sign-in', development: { prefix: '/' } });
    expect(problemAt(problems(rehearsal, withLogin(login)), 'login', 'development.prefix').allowed).toContain('web');
    const unrouted = topologyWith([aService()], { entraId: provider });
    expect(problemAt(problems(rehearsal, unrouted), 'login', 'development.prefix').allowed).toContain('a route');
  });

  test('gives it a port of the machine that nothing else is given', () => {
    const pinned: ComposeEnvironment = { ...developer, hostPorts: { page: 4100 } };
    problemAt(problems(pinned), 'local', 'hostPorts.page');
  });

  test('has one of them', () => {
    const second = defineOidc({ name: 'second', purpose: 'Sign-in', development: { port: 4200 } });
    problemAt(problems(developer, topologyWith([route], { second })), 'second', 'development');
  });
});
