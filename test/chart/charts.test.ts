import { parse } from 'yaml';
import type { Json } from './identity';
import { clusters, filesOfChart, objectsOf, writtenFor } from './of-apps';
import { otherwise, saidInDefinition, type Values } from './said';

/** What follows from all of an environment, and no value changes. */
const AS_WRITTEN = ['ResourceQuota', 'LimitRange', 'SecretStore', 'ClusterSecretStore'];

describe.each(clusters)('%s', (_, application, environment) => {
  const files = filesOfChart(application, environment);
  const values = parse(files.get('values.yaml') ?? '') as Values;

  test('comes to its objects as a chart', () => {
    expect(objectsOf(files, values)).toEqual(writtenFor(application, environment));
  });

  test('comes, with other values, to what a definition that says the same comes to', () => {
    const { pullSecrets: _p, secrets: _s, ...said } = otherwise(values);
    const changed = { ...values, ...said };
    const due = writtenFor(application, saidInDefinition(environment, changed));
    const found = objectsOf(files, changed);
    expect([...found.keys()].sort()).toEqual([...due.keys()].sort());
    for (const [name, object] of found) {
      if (AS_WRITTEN.includes(String(object['kind']))) continue;
      expect(rolled(object)).toEqual(rolled(due.get(name)));
    }
  });
});

/** The hash of files is another one when they change, and which one is all the same. */
const rolled = (object: Json | undefined): unknown =>
  JSON.parse(
    JSON.stringify(object, (name, value: unknown) => (name === 'checksum/config' ? 'some hash' : value)),
  ) as unknown;
