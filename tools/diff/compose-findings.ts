import { finding, refusedAlone, type Finding } from './effects';
import { isUnder, type Field } from './fields';
import { isGenerated } from './generated';
import { nameOf } from './reasons/say';
import { composeRows, isExtension, type ComposeElement, type ComposeRow } from './kinds/compose';
import { environmentKeys, secretFindings } from './secret-contract';
import { siteFindings } from './sites';
import type { ComposeItem, FileItem } from './snapshot';
import { storeFindings } from './stores';
import { changesSo } from './when';

/**
 * What `docker compose up` looks at without making the container anew: it is no part of the service's hash.
 *
 * @see https://github.com/docker/compose/blob/main/pkg/compose/hash.go
 */
const notInHash = ['depends_on', 'scale', 'deploy.replicas', 'pull_policy', 'profiles', 'build'];

export function composeRemoval({ kind, name }: ComposeItem): Finding[] {
  if (kind === 'service') return [finding({ code: 'orphan runs', service: name })];
  return kind === 'volume' ? [finding({ code: 'volume unused', volume: name })] : [];
}

export function composeChange({ kind, value }: ComposeItem, fields: readonly Field[]): Finding[] {
  const read = fields.filter(({ path }) => !isExtension(path));
  const found = (composeRows[kind] ?? []).flatMap((row) => {
    const about = read.filter((field) => isAbout(row, field, value as ComposeElement, read));
    return about.length > 0 ? [finding({ code: row.why }, about)] : [];
  });
  return kind === 'service' ? refusedAlone([...found, ...serviceChange(read)]) : found;
}

/** What is so of every service, whatever it is. */
function serviceChange(fields: readonly Field[]): Finding[] {
  const hashed = fields.filter(({ path }) => !notInHash.some((prefix) => isUnder(path, prefix)));
  const visible = hashed.filter((field) => !isGenerated(field));
  const because = visible.length === 0 ? ['its configuration changed'] : [...new Set(visible.map(reasonOf))];
  return [
    ...storeFindings(fields),
    ...(hashed.length > 0 ? [finding({ code: 'container made anew', because }, visible)] : []),
  ];
}

const isAbout = ({ at, when, of }: ComposeRow, field: Field, element: ComposeElement, all: readonly Field[]): boolean =>
  at.some((one) => isUnder(field.path, one)) &&
  (when === undefined || changesSo(field, when)) &&
  (of === undefined || of(element, field, all));

/** A variable by its own name, everything else by that of the element. */
const reasonOf = (field: Field): string => (field.path[0] === 'environment' ? nameOf(field) : (field.path[0] ?? ''));

/** Files beside docker-compose.yml: the environment file is the contract of secrets there, that of the router has the hosts. */
export function fileFindings(before: FileItem | undefined, after: FileItem | undefined): Finding[] {
  const name = after?.name ?? before?.name ?? '';
  const [was, is] = [before?.value ?? '', after?.value ?? ''];
  if (/(^|\/)Caddyfile$/.test(name)) return siteFindings(was, is);
  if (!/(^|\/)\.?env(\.|$)|\.env(\.|$)/.test(name)) return [];
  return secretFindings(environmentKeys(was), environmentKeys(is));
}
