import { join } from 'node:path';
import { onPage, signInInBrowser, submitInBrowser } from '../browser';
import { requestJobs } from '../jobs';
import type { Scene } from '../scene';
import { eventually, REPOSITORY } from '../stack';
import { User } from '../user';

/** Who may do what, and what becomes of it when the provider changes its keys or is away. */
export function signIn({ stack, issuer }: Scene): void {
  const body = JSON.stringify({ text: 'whose?' });
  const submit = (token?: string) =>
    requestJobs(stack, '', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }, token);

  test('without a token nothing is seen and no job is accepted', async () => {
    const answer = await submit();
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect((await requestJobs(stack, '', {})).status).toBe(401);
  });

  test("a token is good for what it was given for: another's, and one that was changed, are refused", async () => {
    const user = new User(issuer);
    const [own, other] = [await user.signIn(), await user.signIn('urn:another-application')];
    const [head, , signature] = own.split('.');
    const forged = [head, other.split('.')[1], signature].join('.');
    for (const token of [other, forged, 'nonsense']) expect((await submit(token)).status).toBe(401);
    expect((await submit(own)).status).toBe(202);
  });

  test.each([
    ['alice', 'Alice Adams'],
    ['bob', 'Bob Brown'],
  ])('a browser signs in as %s, submits a job, sees it done, and signs out', async (user, name) => {
    // The page and the provider are other origins, as they are behind two host names.
    const words = await onPage(async (page) => {
      await page.goto(stack.url('router').replace('127.0.0.1', 'localhost'));
      await signInInBrowser(page, name);
      const result = await submitInBrowser(page, join(REPOSITORY, `app/test/e2e/out/job-of-${user}.png`));
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByText('Nobody is signed in.').waitFor();
      expect(await page.locator('#jobs tr').count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Submit' }).isDisabled()).toBe(true);
      // The provider has forgotten, too: it asks again.
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
      return result;
    });
    expect(words).toContain('words, 44 characters');
  });

  test('who is signed in goes on while the provider is away, and new keys are learnt when it is back', async () => {
    const before = await new User(issuer).signIn();
    await stack.compose('stop', 'entra-id');
    expect((await submit(before)).status).toBe(202);
    await stack.compose('start', 'entra-id');
    const after = await eventually('somebody signs in again', 30, () => new User(issuer, 'bob').signIn());
    await eventually('the new keys are known', 15, async () => (await submit(after)).status === 202);
    expect((await submit(before)).status).toBe(401);
  });
}
