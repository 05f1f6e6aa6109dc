import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import type { ComposeSubject } from '../../proof/subject';
import type { Find } from '../find';

/** See its README for origin and licence. */
const SCHEMA = join(__dirname, '..', '..', 'test', 'fixtures', 'compose-spec', 'compose-spec.json');

let validate: ValidateFunction | undefined;

/** What the JSON schema of the Compose Specification has against a file. */
export function composeSchemaFinds({ document }: ComposeSubject): Find[] {
  validate ??= new Ajv2020({
    strict: false,
    allErrors: true,
    formats: { duration: true, subnet_ip_address: true },
  }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
  const { path, environment: _, envExample: __, ...written } = document;
  validate(written);
  return (validate.errors ?? []).map(({ instancePath, message }) => ({
    judge: 'schema',
    title: 'the Compose Specification refuses it',
    words: `${path}: ${instancePath} ${message}`,
  }));
}
