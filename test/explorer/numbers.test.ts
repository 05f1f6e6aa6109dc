import { numbersOf } from '../../explorer/data/numbers';
import { resolve } from '../../lib/model';
import { synth } from '../../synth';
import { parse } from 'yaml';
import { ROOT } from '../apps/files';
import * as seed from '../apps/seed';
import { local, production } from '../apps/seed/environments';

interface Written {
  readonly services: Readonly<Record<string, { readonly restart: string; readonly profiles?: readonly string[] }>>;
}

test('of a machine everything that Compose starts is counted, by what starts it: also what watches', () => {
  const groups = synth({ ...seed, root: ROOT, only: ['local'] });
  const file = groups[0]?.files.find(({ path }) => path === 'local/docker-compose.yml');
  const services = Object.values((parse(file?.content ?? '') as Written).services);
  const tables = new Map(numbersOf(resolve(seed.topology, local)).map(({ title, facts }) => [title, facts]));
  const number = (title: string, name: string): number =>
    Number.parseInt(tables.get(title)?.find((fact) => fact.name === name)?.value ?? '', 10);
  const always = 'What is always started';
  const watching = 'What the profile monitoring starts besides';
  const count = (profile: string | undefined, restart: string): number =>
    services.filter((one) => one.profiles?.[0] === profile && one.restart === restart).length;
  for (const [title, profile] of [
    [always, undefined],
    [watching, 'monitoring'],
  ] as const) {
    expect(number(title, 'containers that stay')).toBe(count(profile, 'unless-stopped'));
    expect(number(title, 'containers that end')).toBe(count(profile, 'no'));
    expect(number(title, 'memory limits')).toBeGreaterThan(100);
  }
  expect(number(watching, 'containers that stay')).toBeGreaterThan(1);
});

test('of a cluster each namespace is counted, that of what watches too, and the connections of each database', () => {
  const titles = numbersOf(resolve(seed.topology, production)).map(({ title }) => title);
  expect(titles).toEqual(
    expect.arrayContaining(['Namespace backend', 'Namespace monitoring', 'Connections of postgres']),
  );
});
