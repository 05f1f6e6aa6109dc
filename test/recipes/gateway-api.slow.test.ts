import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../fixtures/workspace';
import { carryOut, namesOf, textOf } from './carry-out';
import { pageOf, patched } from './page';

describe('the recipe gateway-api', () => {
  const { page, files } = carryOut('gateway-api');
  const text = readFileSync(join(__dirname, '..', '..', 'docs', 'recipes', 'gateway-api.md'), 'utf8');

  test('leaves no Ingress, and nothing of what served them', () => {
    expect(namesOf(files, 'Ingress')).toEqual([]);
    expect(namesOf(files, 'Application')).toEqual(expect.arrayContaining(['envoy-gateway', 'ingress']));
    expect(namesOf(files, 'Application')).not.toContain('ingress-controller');
  });

  test('lets as many proxies come as are needed', () => {
    expect(namesOf(files, 'ResourceQuota')).not.toContain('ingress');
  });

  test('has definitions of kinds that stay when they are switched off', () => {
    expect(textOf(files, 'production/argocd/Application.envoy-gateway.yaml')).not.toContain('prune: true');
  });

  test('shows what is told of an option that the API has no field for, on the route of another recipe', () => {
    const workspace = new Workspace('recipes');
    for (const { path, text: diff } of [...page.changes, ...pageOf('upload-route').changes]) {
      workspace.edit(path, (before) => patched(before, diff));
    }
    const { code, stderr } = workspace.synth();
    workspace.remove();
    const [told = ''] = /^ {4}backend: route[^]*?(?=\n\n)/m.exec(text) ?? [];
    expect(told.split('\n').length).toBe(4);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining(told.replace(/^ {4}/gm, '')) as string,
    });
  });

  test('finds the policies that it keeps open in what was written before', () => {
    const workspace = new Workspace('recipes');
    expect(workspace.synth().code).toBe(0);
    const [, listed = ''] = /for of in (.*); do/.exec(text) ?? [];
    const policies = listed.split(' ').map((of) => workspace.read(`dist/production/${of}.yaml`));
    workspace.remove();
    expect(policies.length).toBe(2);
    for (const policy of policies) expect(policy.match(/^ {2}name: /gm)).toHaveLength(1);
  });
});
