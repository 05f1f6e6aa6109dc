import { machine } from '../../../test/cluster/cluster';
import { edgeOf, type Edge } from '../../../test/cluster/edge';
import { failures, underLoad, type Asked } from '../../../test/cluster/load';
import { withClients } from '../../../test/cluster/with-clients';
import { acceptedIn, allDone, requestsOf, tokenOf } from './sample';

let edge: Edge;

withClients(async () => {
  edge = await edgeOf();
});

test('a task travels the whole diagram, and its result is in object storage', async () => {
  const { submit } = requestsOf(await tokenOf(edge));
  const { outcomes } = await underLoad(edge, [submit], () => machine.pause(3000), { perSecond: 2 });
  expect(failures(outcomes)).toEqual([]);
  expect(acceptedIn(outcomes).length).toBeGreaterThan(2);
  await allDone(acceptedIn(outcomes), 60);
});

test('each route is answered by its own service', async () => {
  const own: readonly (Asked & { readonly says: RegExp })[] = [
    { name: 'frontend', path: '/', says: /<title>/ },
    { name: 'backend', path: '/api/about', says: /"sign_in"/ },
    { name: 'entra-id', path: '/sign-in/.well-known/openid-configuration', says: /"issuer"/ },
    { name: 'docs', path: '/docs/', says: /[Dd]oc/ },
    { name: 'it-manager', path: '/it-manager/', says: /IT/ },
    { name: 'team-manager', path: '/team-manager/', says: /[Tt]eam/ },
  ];
  const { outcomes } = await underLoad(
    edge,
    own.map(({ says: _, ...asked }) => ({ ...asked, keep: true })),
    () => machine.pause(3000),
  );
  expect(failures(outcomes)).toEqual([]);
  const strange = own.filter(
    ({ name, says }) => !outcomes.some((one) => one.name === name && says.test(one.said ?? '')),
  );
  expect(strange.map(({ name }) => name)).toEqual([]);
});
