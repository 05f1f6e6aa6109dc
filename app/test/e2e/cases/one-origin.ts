import type { Scene } from '../scene';

/** Under one address, as in production: each route leads to what it is declared for. */
export function oneOrigin({ stack, jobs, issuer: own }: Scene): void {
  const ask = (path: string): Promise<Response> => fetch(`${stack.url('router')}${path}`);

  test.each([
    ['/', '<title>Jobs'],
    ['/api/about', '"storage"'],
    ['/docs/', '<title>Documentation'],
    ['/it-manager/', '<title>IT manager'],
    ['/team-manager/', '<title>Team manager'],
    ['/apiary', '<title>Jobs'],
  ])('%s is answered by the service that has the route', async (path, text) => {
    const answer = await ask(path);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining(text)]);
  });

  test('the provider calls itself the same under its route as at its own port', async () => {
    const issuer = async (answer: Promise<Response>) => ((await (await answer).json()) as { issuer: string }).issuer;
    const path = '/.well-known/openid-configuration';
    expect(await issuer(ask(`/sign-in${path}`))).toBe(await issuer(fetch(`${own}${path}`)));
  });

  test('the API is asked without the page in between, and its own port stays', async () => {
    const header = (answer: Response) => answer.headers.get('content-security-policy');
    expect(header(await ask('/'))).toContain('default-src');
    expect(header(await ask('/api/about'))).toBeNull();
    expect((await fetch(`${stack.url('backend')}/api/about`)).status).toBe(200);
  });

  test('a body is refused that would be refused in production, and one that would not be is not', async () => {
    const post = async (text: string) =>
      (
        await jobs.api('/jobs', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ text }),
        })
      ).status;
    expect(await post('a '.repeat(2 ** 19))).toBe(413);
    expect(await post('a body of no size')).toBe(202);
  });
}
