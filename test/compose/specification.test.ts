import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'yaml';
import { resolve, topologyOf, type ComposeEnvironment, type Topology } from '../../lib/model';
import { renderCompose } from '../../compose';
import { host, laptop, services } from '../fixtures/definitions';
import { fleet } from '../fixtures/fleet';

// See its README for origin and licence.
const SCHEMA = join(__dirname, '..', 'fixtures', 'compose-spec', 'compose-spec.json');
const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { duration: true, subnet_ip_address: true } });
const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);

const problems = (text: string): string[] => {
  validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const rendered = (environment: ComposeEnvironment, topology: Topology = topologyOf(services)): string => {
  const { files } = renderCompose(resolve(topology, environment), `dist/${environment.name}`);
  return files.find(({ path }) => path.endsWith('docker-compose.yml'))?.text ?? '';
};

describe('the JSON schema of the Compose Specification', () => {
  test.each([laptop, host])('accepts what is rendered for $name', (environment) => {
    expect(problems(rendered(environment))).toEqual([]);
    expect(problems(rendered(environment, fleet.topology))).toEqual([]);
  });

  test.each([
    [
      'a field that it does not know',
      /^( +)read_only: true$/m,
      '$1readonly: true',
      /must NOT have (additional|unevaluated)/,
    ],
    ['a list where it wants text', /^( +)restart: (.*)$/m, '$1restart: [$2]', /restart must be/],
    ['a condition that does not exist', /service_healthy/, 'service_happy', /condition must be equal/],
    ['a number where it wants text', /^( +)max-size: .*$/m, '$1max-size: [1]', /max-size must be/],
  ])('refuses %s', (_, from, to, says) => {
    const text = rendered(laptop);
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(problems(broken)).toContainEqual(expect.stringMatching(says));
  });
});
