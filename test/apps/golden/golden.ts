import { parse, stringify } from 'yaml';
import type { Application } from '../../../lib/model';
import { filesOf } from '../files';

/** The text of the files of one environment, by their paths inside it. */
function textsOf(application: Application, environment: string): Map<string, string> {
  const environments = application.environments.filter(({ name }) => name === environment);
  const files = filesOf({ ...application, environments });
  return new Map(files.map(({ path, text }) => [path.slice(environment.length + 1), text]));
}

/** Snapshots of every file of an environment. */
export function goldenFiles(application: Application, environment: string): void {
  test.each([...textsOf(application, environment)])('%s is as it was', (_, text) => {
    expect(text).toMatchSnapshot();
  });
}

/** Snapshots of some files of an environment. */
export function someGoldenFiles(application: Application, environment: string, paths: readonly string[]): void {
  const texts = textsOf(application, environment);
  test.each(paths)('%s is as it was', (path) => {
    expect(texts.get(path)).toMatchSnapshot();
    expect(texts.has(path)).toBe(true);
  });
}

/** Snapshots of some services of a Compose file. */
export function goldenServices(application: Application, environment: string, names: readonly string[]): void {
  const text = textsOf(application, environment).get('docker-compose.yml') ?? '';
  const { services } = parse(text) as { readonly services: Readonly<Record<string, object>> };
  test.each(names)('%s is as it was', (name) => {
    expect(stringify(services[name])).toMatchSnapshot();
    expect(Object.keys(services)).toContain(name);
  });
}
