import type { Problem } from '../problem';
import { NAMESPACES } from '../namespace';
import { repeated } from '../repeated';
import type { Definitions } from './rule';

// RFC 1123, as the Kubernetes API server applies it to names of Services and namespaces.
const LABEL = /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;
export const isLabel = (name: string): boolean => LABEL.test(name);
// Kubernetes ports: IANA_SVC_NAME, RFC 6335.
const PORT_NAME = /^(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?$/;
const LABEL_ALLOWED = 'a DNS-1123 label: a-z, 0-9 and "-", at most 63 characters, starting with a letter';
const LONGEST = 63;
const LONGEST_PORT_NAME = 15;
const PORT_NAME_ALLOWED = 'a-z, 0-9 and "-", at most 15 characters, with a letter, no "-" at either end';

/** Everything that becomes a host name, a port name or an object name is one, and stands once. */
export function* names({ topology, environments }: Definitions): Iterable<Problem> {
  const definitions = [...topology.services, ...topology.backing];
  for (const { name } of [...definitions, ...environments]) {
    if (!isLabel(name)) yield badName(name, 'name', name);
  }
  for (const name of repeated(definitions.map((d) => d.name))) {
    yield {
      subject: name,
      field: 'name',
      given: name,
      allowed: 'a name that no other service or backing service has',
      fix: 'rename one of them',
    };
  }
  for (const { application, name } of environments) {
    if (!isLabel(application)) yield badName(name, 'application', application);
  }
  for (const definition of definitions) {
    if ('namespace' in definition && !NAMESPACES.includes(definition.namespace)) {
      yield {
        subject: definition.name,
        field: 'namespace',
        given: definition.namespace,
        allowed: `one of ${NAMESPACES.join(', ')}`,
        fix: 'choose the tier that the service belongs to, or add one in lib/model/namespace.ts and lib/namespaces',
      };
    }
  }
  for (const service of topology.services) {
    for (const port of Object.keys(service.ports)) {
      if (!PORT_NAME.test(port)) yield badPortName(service.name, port);
    }
    for (const { name } of service.volumes) {
      if (!isLabel(name)) yield badName(service.name, `volumes.${name}`, name);
    }
  }
}

const badName = (subject: string, field: string, given: string): Problem => ({
  subject,
  field,
  given,
  allowed: LABEL_ALLOWED,
  fix: mendedLabel(given),
});

const badPortName = (subject: string, given: string): Problem => ({
  subject,
  field: `ports.${given}`,
  given,
  allowed: PORT_NAME_ALLOWED,
  fix: mended(given, LONGEST_PORT_NAME),
});

/** What to write in place of something that is no label. */
export const mendedLabel = (given: string): string => mended(given, LONGEST);

/** The nearest name that may stand. */
function mended(given: string, longest: number): string {
  const name = given
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, longest)
    .replace(/-+$/, '');
  return name === '' ? 'choose another name' : `"${name}" would do`;
}
