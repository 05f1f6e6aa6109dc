// An OpenID Connect provider with two users and no passwords, for the machines of developers and for rehearsals. It keeps
// everything in memory: whoever starts it anew gets new keys, and everybody signs in again.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { page } from './page.mjs';

const { ISSUER, CLIENT_ID, SERVER_CLIENT_ID, CLIENT_SECRET } = process.env;
const PORT = Number(process.env.PORT);
const ACCOUNTS = new Map([
  ['alice', { name: 'Alice Adams', email: 'alice@example.org' }],
  ['bob', { name: 'Bob Brown', email: 'bob@example.org' }],
]);
/** The resource that tokens are for where a client names none: its tokens name the client as their audience. */
const OWN_RESOURCE = 'urn:development';
const { hostname, pathname } = new URL(ISSUER);
const MOUNT = pathname.replace(/\/$/, '');

/** Pages may be anywhere on the provider's own host, and, on a developer's machine, on every port of it. */
const LOOPBACK = ['localhost', '127.0.0.1'];
const isNear = (address) => {
  const other = URL.parse(address)?.hostname;
  return other === hostname || (LOOPBACK.includes(hostname) && LOOPBACK.includes(other));
};

/** A key that nobody else has: what this signs must not open what anybody else could sign for. */
const signingKey = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };
};

const client = (id, method, more = {}) => ({
  client_id: id,
  token_endpoint_auth_method: method,
  grant_types: ['authorization_code', 'refresh_token'],
  redirect_uris: [ISSUER],
  ...more,
});

const provider = new Provider(ISSUER, {
  clients: [
    client(CLIENT_ID, 'none'),
    ...(CLIENT_SECRET ? [client(SERVER_CLIENT_ID, 'client_secret_basic', { client_secret: CLIENT_SECRET })] : []),
  ],
  jwks: { keys: [signingKey()] },
  cookies: { keys: [randomUUID()] },
  claims: { openid: ['sub'], profile: ['name', 'preferred_username'], email: ['email'] },
  // What a page shows of its user stands in the token itself.
  conformIdTokenClaims: false,
  clientBasedCORS: (_, origin) => isNear(origin),
  findAccount: (_, id) => ACCOUNTS.has(id) && { accountId: id, claims: () => claimsOf(id) },
  extraTokenClaims: (_, { accountId }) => ACCOUNTS.has(accountId) && claimsOf(accountId),
  // Everybody consents: the only question is who it is.
  loadExistingGrant: async ({ oidc }) => {
    const grant = new provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId });
    grant.addOIDCScope('openid profile email offline_access');
    await grant.save();
    return grant;
  },
  interactions: { url: (_, { uid }) => `${MOUNT}/user/${uid}` },
  pkce: { required: ({ oidc }) => oidc.client.clientAuthMethod === 'none' },
  ttl: { AccessToken: 3600, Grant: 86_400, IdToken: 3600, Interaction: 3600, RefreshToken: 86_400, Session: 86_400 },
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => OWN_RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: (_, resource) => ({
        scope: '',
        audience: resource === OWN_RESOURCE ? CLIENT_ID : resource,
        accessTokenFormat: 'jwt',
      }),
    },
    rpInitiatedLogout: {
      // Who presses "sign out" has been asked.
      logoutSource: (ctx, form) => {
        const answer = form.replace('</form>', '<button name="logout" value="yes">Sign out</button></form>');
        ctx.body = page('Sign out', `${answer}<script>document.querySelector('button').click()</script>`);
      },
    },
  },
  renderError: (ctx, { error, error_description: description = '' }) => {
    ctx.body = page('Sign-in failed', `<p>${escaped(`${error}: ${description}`)}</p>`);
  },
});
// Behind an edge that ends TLS; what it tells decides where the endpoints are, the issuer stays what tokens name.
provider.proxy = true;
Object.assign(provider.Client.prototype, { redirectUriAllowed: isNear, postLogoutRedirectUriAllowed: isNear });

const claimsOf = (id) => ({ sub: id, preferred_username: id, ...ACCOUNTS.get(id) });
const escaped = (text) => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

/** Asks who it is, and believes it. */
async function askUser(req, res) {
  await provider.interactionDetails(req, res);
  const accountId = new URL(req.originalUrl, ISSUER).searchParams.get('is');
  if (ACCOUNTS.has(accountId)) return provider.interactionFinished(req, res, { login: { accountId } });
  const buttons = [...ACCOUNTS].map(([id, { name }]) => `<button name="is" value="${id}">${name}</button>`);
  res
    .setHeader('Content-Type', 'text/html; charset=utf-8')
    .end(page('Who are you?', `<form>${buttons.join('')}</form>`));
}

const oidc = provider.callback();
const server = createServer((req, res) => {
  if (req.url === '/healthz') return res.end('ok');
  if (!req.url.startsWith(`${MOUNT}/`)) return res.writeHead(404).end();
  req.originalUrl = req.url;
  if (!req.url.startsWith(`${MOUNT}/user/`)) {
    req.url = req.url.slice(MOUNT.length);
    return oidc(req, res);
  }
  return askUser(req, res).catch((problem) => {
    res.writeHead(400, { 'Content-Type': 'text/html; charset=utf-8' });
    res.end(page('Sign-in failed', `<p>${escaped(problem.message)}</p>`));
  });
});
server.listen(PORT, () => console.log(`users of ${ISSUER} sign in on port ${PORT}`));
process.on('SIGTERM', () => {
  server.close();
  server.closeIdleConnections();
});
