import { createHash, randomBytes } from 'node:crypto';

interface Provider {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
}

const SECONDS = 8_000;

/** A user of the provider for development, who signs in as a browser does, and keeps the token. */
export class User {
  private known: Promise<string> | undefined;

  /**
   * @param issuer address of the provider on this machine
   * @param clientId what the page is registered as
   */
  constructor(
    private readonly issuer: string,
    private readonly name = 'alice',
    private readonly clientId = 'development',
  ) {}

  /** The access token; signs in once. */
  token = (): Promise<string> => (this.known ??= this.signIn());

  /** Has the next request sign in anew. */
  forget(): void {
    this.known = undefined;
  }

  /** A new token. @param resource what it is for. @default this application */
  async signIn(resource?: string): Promise<string> {
    const verifier = randomBytes(32).toString('base64url');
    const provider = await read<Provider>(await ask(`${this.issuer}/.well-known/openid-configuration`));
    // A page of the provider's own host, to which it sends users back; nobody has to answer there.
    const page = new URL('/page', provider.issuer).href;
    const query = new URLSearchParams({
      client_id: this.clientId,
      redirect_uri: page,
      response_type: 'code',
      scope: 'openid profile',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...(resource === undefined ? {} : { resource }),
    });
    const code = await this.code(`${provider.authorization_endpoint}?${query.toString()}`, page);
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: this.clientId,
      code,
      redirect_uri: page,
      code_verifier: verifier,
    });
    const answer = await ask(provider.token_endpoint, { method: 'POST', body });
    return (await read<{ access_token: string }>(answer)).access_token;
  }

  /** Follows the provider from page to page, says who it is when asked, and comes back with a code. */
  private async code(address: string, page: string): Promise<string> {
    const cookies = new Map<string, string>();
    for (let at = address; ;) {
      const isQuestion = at.includes('/user/');
      const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
      const answer = await ask(isQuestion ? `${at}?is=${this.name}` : at, { redirect: 'manual', headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const next = answer.headers.get('location');
      if (next === null) throw new Error(`HTTP ${answer.status} of ${at}: ${await answer.text()}`);
      at = new URL(next, at).href;
      if (at.startsWith(page)) return new URL(at).searchParams.get('code') ?? at;
    }
  }
}

const ask = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, { ...init, signal: AbortSignal.timeout(SECONDS) });

async function read<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Error(`HTTP ${answer.status} of ${answer.url}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
