// Signs users in with the environment's OpenID Connect provider: the authorization code flow with PKCE, as a public client.
// The token is kept in memory alone, where no other page finds it: whoever reloads signs in again, without a question as long
// as the provider remembers.
// https://datatracker.ietf.org/doc/html/draft-ietf-oauth-browser-based-apps, https://openid.net/specs/openid-connect-core-1_0.html

/** What this tab remembers while its user is with the provider. */
const PENDING = 'sign-in';

let config;
let provider;
let session;

const encoded = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const random = () => encoded(crypto.getRandomValues(new Uint8Array(32)));
const here = () => new URL('/', location.href).href;
const go = (address, query) => location.assign(`${address}?${new URLSearchParams(query)}`);

async function json(answer) {
  const found = await answer.json();
  if (!answer.ok) throw new Error(found.error_description ?? found.error ?? `${answer.url}: HTTP ${answer.status}`);
  return found;
}

/** Learns of the provider, and takes up the sign-in from which the browser has just come back, if it has. */
export async function prepareSignIn(given) {
  config = given;
  provider = await json(await fetch(`${config.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`));
  if (provider.issuer !== config.issuer) throw new Error(`${config.issuer} calls itself ${provider.issuer}`);
  const answer = new URLSearchParams(location.search);
  if (!answer.has('code') && !answer.has('error')) return;
  // A code is good for once: it must not be tried again by whoever reloads.
  history.replaceState(null, '', location.pathname);
  await finish(answer);
}

export async function signIn() {
  const pending = { state: random(), nonce: random(), verifier: random() };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pending.verifier));
  go(provider.authorization_endpoint, {
    client_id: config.clientId,
    response_type: 'code',
    redirect_uri: here(),
    scope: config.scope,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: encoded(digest),
    code_challenge_method: 'S256',
  });
}

/** Here and at the provider, which would otherwise sign the user in again without a question. */
export function signOut() {
  const { idToken } = session;
  session = undefined;
  if (!provider.end_session_endpoint) return location.assign(here());
  go(provider.end_session_endpoint, {
    id_token_hint: idToken,
    client_id: config.clientId,
    post_logout_redirect_uri: here(),
  });
}

/** The access token for the API; undefined while nobody is signed in. */
export function accessToken() {
  if (session && Date.now() >= session.expires) session = undefined;
  return session?.accessToken;
}

async function finish(answer) {
  const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? '{}');
  sessionStorage.removeItem(PENDING);
  if (!pending.state || answer.get('state') !== pending.state) throw new Error('this sign-in was not begun here');
  if ((answer.get('iss') ?? config.issuer) !== config.issuer) throw new Error('somebody else than the provider answers');
  if (answer.has('error')) throw new Error(answer.get('error_description') ?? answer.get('error'));
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: config.clientId,
    code: answer.get('code'),
    redirect_uri: here(),
    code_verifier: pending.verifier,
  });
  const tokens = await json(await fetch(provider.token_endpoint, { method: 'POST', body }));
  if (claimsOf(tokens.id_token).nonce !== pending.nonce) throw new Error('the token is not for this sign-in');
  const { access_token: accessToken, id_token: idToken, expires_in: seconds = 3600 } = tokens;
  session = { accessToken, idToken, expires: Date.now() + seconds * 1000 };
}

/** The claims of a token that came straight from the provider: its signature is for those who get it from a browser. */
const claimsOf = (token) => JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')));
