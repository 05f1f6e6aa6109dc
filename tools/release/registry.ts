import { createHash } from 'node:crypto';
import { credentialsFor } from './registry-credentials';

/** What a registry says of a tag: its digest, that there is none, or why nobody can tell. */
export type Answer = { readonly digest: string } | { readonly missing: string } | { readonly unknown: string };

/** Asks the registry of a repository for the digest of a tag. */
export type AskDigest = (repository: string, tag: string) => Promise<Answer>;

/** How long one answer may take. */
const PATIENCE_MS = 10_000;

/** An image of several platforms has an index, one of a single platform a manifest; each in the words of OCI or Docker. */
const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** This machine, whose registries are spoken to in clear. */
const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Where the API of a repository is. Docker Hub has another host than its name says, and its own images in a folder. */
function locationOf(repository: string): { readonly host: string; readonly url: string; readonly name: string } {
  const [host = '', ...rest] = repository.split('/');
  const isHub = host === 'docker.io' || host === 'index.docker.io';
  const name = isHub && rest.length === 1 ? `library/${rest[0]}` : rest.join('/');
  return {
    host,
    name,
    url: `${LOCAL.test(host) ? 'http' : 'https'}://${isHub ? 'registry-1.docker.io' : host}/v2/${name}`,
  };
}

/**
 * Asks by the registry's HTTP API, with the credentials of `docker login` where it wants some.
 *
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md
 * @see https://distribution.github.io/distribution/spec/auth/token/
 */
export const askRegistry: AskDigest = async (repository, tag) => {
  const { host, url, name } = locationOf(repository);
  const manifest = `${url}/manifests/${tag}`;
  try {
    let authorization: string | undefined;
    let response = await ask(manifest, 'HEAD', authorization);
    if (response.status === 401) {
      authorization = await authorizationFor(response.headers.get('www-authenticate') ?? '', host, name);
      response = await ask(manifest, 'HEAD', authorization);
    }
    if (response.status === 404) return { missing: `${repository} has no tag ${tag}` };
    if (response.status === 401 || response.status === 403) {
      return { unknown: `${host} lets nobody look at ${name} without credentials; see docker login ${host}` };
    }
    if (!response.ok) return { unknown: `${host} answers with ${response.status}` };
    const digest = response.headers.get('docker-content-digest') ?? (await digestOf(manifest, authorization));
    return /^sha256:[0-9a-f]{64}$/.test(digest) ? { digest } : { unknown: `${host} names the digest "${digest}"` };
  } catch (error) {
    return { unknown: `${host} can not be reached: ${reasonOf(error)}` };
  }
};

const ask = (url: string, method: 'HEAD' | 'GET', authorization?: string): Promise<Response> =>
  fetch(url, {
    method,
    headers: { accept: ACCEPT, ...(authorization === undefined ? {} : { authorization }) },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });

/** A registry need not say the digest of what it sends: it is that of the bytes. */
async function digestOf(manifest: string, authorization: string | undefined): Promise<string> {
  const response = await ask(manifest, 'GET', authorization);
  return `sha256:${createHash('sha256')
    .update(Buffer.from(await response.arrayBuffer()))
    .digest('hex')}`;
}

/** What to show a registry that asks for it: a token of the place that it names, or the credentials themselves. */
async function authorizationFor(challenge: string, host: string, name: string): Promise<string | undefined> {
  const basic = credentialsFor(host);
  const shown = basic === undefined ? undefined : `Basic ${basic}`;
  if (!/^bearer /i.test(challenge)) return shown;
  const fields = new Map([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
  const realm = new URL(fields.get('realm') ?? '');
  realm.searchParams.set('service', fields.get('service') ?? '');
  realm.searchParams.set('scope', fields.get('scope') ?? `repository:${name}:pull`);
  // In clear, credentials are shown to nobody but this machine.
  const isSafe = realm.protocol === 'https:' || LOCAL.test(realm.host);
  const response = await fetch(realm, {
    headers: shown === undefined || !isSafe ? {} : { authorization: shown },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) return undefined;
  const { token, access_token: other } = (await response.json()) as { token?: string; access_token?: string };
  return `Bearer ${token ?? other}`;
}

/** `fetch` hides what happened in its cause. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as { readonly cause?: { readonly code?: string }; readonly message?: string };
  return cause?.code ?? message ?? String(error);
}
