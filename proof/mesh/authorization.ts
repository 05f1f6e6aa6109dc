import { contains, parseNetwork, type Address } from '../addresses';
import { namespaceOf, type KubernetesObject, type Labels } from '../objects';
import { difference, intersection, noPorts, onePort, union, type Ports } from '../ports';

/** Who opens a connection, as the mesh sees it. */
export interface Caller {
  readonly namespace?: string;
  /** The ServiceAccount that its certificate is of. @default it has none: it speaks plain text */
  readonly account?: string;
  /** @default that of some pod */
  readonly address?: Address;
}

/** An AuthorizationPolicy as a node's part of the mesh reads it, or a waypoint. */
export interface Authorization {
  readonly object: KubernetesObject;
  readonly namespace: string;
  readonly selector: Labels;
  /** Names of the Services that it is about: a waypoint reads it, and no node. @default it is about pods */
  readonly services?: readonly string[];
  readonly action: 'ALLOW' | 'DENY';
  readonly rules: readonly AuthorizationRule[];
}

export interface AuthorizationRule {
  readonly from?: readonly { readonly source?: Source }[];
  readonly to?: readonly { readonly operation?: Operation }[];
  readonly when?: readonly unknown[];
}

export type Source = Readonly<Partial<Record<(typeof SOURCE)[number], readonly string[]>>>;
export type Operation = Readonly<Partial<Record<(typeof OPERATION)[number], readonly string[]>>>;

/** What is understood where no HTTP is read; anything else would be enforced otherwise than it reads. */
const SOURCE = [
  ...(['serviceAccounts', 'notServiceAccounts', 'namespaces', 'notNamespaces'] as const),
  ...(['principals', 'notPrincipals', 'ipBlocks', 'notIpBlocks'] as const),
] as const;
const OPERATION = ['ports', 'notPorts'] as const;

interface Spec {
  readonly selector?: { readonly matchLabels?: Labels };
  readonly targetRefs?: readonly { readonly group?: string; readonly kind: string; readonly name: string }[];
  readonly action?: string;
  readonly rules?: readonly AuthorizationRule[];
  readonly [other: string]: unknown;
}

export const isAuthorization = ({ kind, apiVersion }: KubernetesObject): boolean =>
  kind === 'AuthorizationPolicy' && apiVersion.startsWith('security.istio.io/');

/**
 * Reads an AuthorizationPolicy by https://istio.io/latest/docs/reference/config/security/authorization-policy/ as it holds
 * at a node (https://istio.io/latest/docs/ambient/usage/l4-policy/), or, where it is about Services, at a waypoint.
 *
 * @param problems receives what such a node would not enforce as it reads, one sentence each
 */
export function readAuthorization(object: KubernetesObject, problems: string[]): Authorization {
  const { selector, targetRefs, action = 'ALLOW', rules = [], ...rest } = (object.spec ?? {}) as Spec;
  const id = `AuthorizationPolicy ${namespaceOf(object)}/${object.metadata.name}`;
  const report = (what: string): void => void problems.push(`${id}: ${what} is not evaluated here`);
  Object.keys(rest).forEach(report);
  if (targetRefs !== undefined && selector !== undefined) report('a selector beside targetRefs');
  for (const { group = '', kind } of targetRefs ?? [])
    if (group !== '' || kind !== 'Service') report(`the target ${kind}`);
  if (action !== 'ALLOW' && action !== 'DENY') report(`the action ${action}`);
  if (object.metadata.annotations?.['istio.io/dry-run'] !== undefined) report('a dry run');
  for (const { from = [], to = [], when = [] } of rules) {
    if (when.length > 0) report('when');
    const fields = [
      ...from.flatMap(({ source = {} }) => without(source, SOURCE)),
      ...to.flatMap(({ operation = {} }) => without(operation, OPERATION)),
    ];
    fields.forEach(report);
  }
  return {
    object,
    namespace: namespaceOf(object),
    selector: selector?.matchLabels ?? {},
    ...(targetRefs === undefined ? {} : { services: targetRefs.map(({ name }) => name) }),
    action: action === 'DENY' ? 'DENY' : 'ALLOW',
    rules,
  };
}

const without = (of: object, known: readonly string[]): string[] =>
  Object.keys(of).filter((key) => !known.includes(key));

const EVERY_TCP: Ports = [{ protocol: 'TCP', from: 1, to: 65535 }];

/** The ports on which policies let a caller in: all, where none allows anything in particular; less what one denies. */
export function authorized(policies: readonly Authorization[], caller: Caller): Ports {
  const allows = policies.filter(({ action }) => action === 'ALLOW');
  const ports = (of: readonly Authorization[]) =>
    union(...of.flatMap(({ rules, namespace }) => rules.map((rule) => rulePorts(rule, namespace, caller))));
  const allowed = allows.length === 0 ? EVERY_TCP : ports(allows);
  return difference(allowed, ports(policies.filter(({ action }) => action === 'DENY')));
}

function rulePorts({ from = [], to = [] }: AuthorizationRule, namespace: string, caller: Caller): Ports {
  if (from.length > 0 && !from.some(({ source = {} }) => isMeant(source, namespace, caller))) return noPorts;
  if (to.length === 0) return EVERY_TCP;
  const some = (numbers: readonly string[]) => union(...numbers.map((number) => onePort(Number(number))));
  return union(
    ...to.map(({ operation: { ports, notPorts = [] } = {} }) =>
      difference(intersection(EVERY_TCP, ports === undefined ? EVERY_TCP : some(ports)), some(notPorts)),
    ),
  );
}

/** Whether all that a source says is so of a caller; of each list one is enough, or of a list of others none. */
function isMeant(source: Source, own: string, { namespace = '', account, address }: Caller): boolean {
  const isSomebody = account !== undefined;
  const tests: Readonly<Record<(typeof SOURCE)[number], (value: string) => boolean>> = {
    serviceAccounts: (value) => isSomebody && whole(value, own) === `${namespace}/${account}`,
    notServiceAccounts: (value) => isSomebody && whole(value, own) === `${namespace}/${account}`,
    namespaces: (value) => isSomebody && fits(value, namespace),
    notNamespaces: (value) => isSomebody && fits(value, namespace),
    principals: (value) => isSomebody && fits(value, `cluster.local/ns/${namespace}/sa/${account}`),
    notPrincipals: (value) => isSomebody && fits(value, `cluster.local/ns/${namespace}/sa/${account}`),
    ipBlocks: (value) => isWithin(value, address),
    notIpBlocks: (value) => isWithin(value, address),
  };
  return SOURCE.every((key) => {
    const values = source[key];
    if (values === undefined || values.length === 0) return true;
    return values.some(tests[key]) !== key.startsWith('not');
  });
}

/** One without a namespace is of the policy's. */
const whole = (account: string, own: string): string => (account.includes('/') ? account : `${own}/${account}`);

/** A star stands for somebody, or for what comes before or after. */
function fits(pattern: string, text: string): boolean {
  if (pattern.startsWith('*')) return text.endsWith(pattern.slice(1));
  return pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : pattern === text;
}

/** An address of a pod that nobody knows is within any block. */
function isWithin(cidr: string, address: Address | undefined): boolean {
  const block = parseNetwork(cidr);
  return block !== undefined && (address === undefined || contains(block, address));
}
