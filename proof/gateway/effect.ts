import type { Answer } from '../answer';
import { namespaceOf, type KubernetesObject } from '../objects';
import type { Modifier, RouteFilter, RouteMatch, RouteRule } from './attached';

/** What a rule does with a request. What is not understood is a fact too, so that nobody passes over it. */
export function effectOf(route: KubernetesObject, rule: RouteRule, match: RouteMatch, path: string): Answer {
  const { filters = [], backendRefs = [], timeouts = {} } = rule;
  const [first, ...others] = backendRefs;
  const redirect = filters.find(({ requestRedirect }) => requestRedirect !== undefined)?.requestRedirect;
  const to = first === undefined ? '500' : `${first.namespace ?? namespaceOf(route)}/${first.name}:${first.port ?? ''}`;
  return {
    by: redirect === undefined ? to : `${redirect.statusCode ?? 302} to ${redirect.scheme ?? 'the same scheme'}`,
    path: filters.reduce((seen, filter) => rewritten(filter, match, seen), path),
    facts: new Map([
      ...(route.kind === 'GRPCRoute' ? [['speaks', 'gRPC'] as const] : []),
      ...(timeouts.request === undefined ? [] : [['answers within', timeouts.request] as const]),
      ...(timeouts.backendRequest === undefined ? [] : [['is asked for', timeouts.backendRequest] as const]),
      ...filters.flatMap(factsOf),
      ...others.map(({ name }) => ['is shared with', name] as const),
    ]),
  };
}

function rewritten({ urlRewrite }: RouteFilter, { path: at }: RouteMatch, path: string): string {
  const { type, replacePrefixMatch } = urlRewrite?.path ?? {};
  if (type !== 'ReplacePrefixMatch' || replacePrefixMatch === undefined) return path;
  const rest = path.slice((at?.value ?? '/').replace(/\/$/, '').length);
  return `${replacePrefixMatch.replace(/\/$/, '')}${rest}` || '/';
}

function factsOf(filter: RouteFilter): (readonly [string, string])[] {
  switch (filter.type) {
    case 'URLRewrite':
      return filter.urlRewrite?.hostname === undefined ? [] : [['host becomes', filter.urlRewrite.hostname]];
    case 'RequestRedirect': {
      const { scheme: _, statusCode: __, ...rest } = filter.requestRedirect ?? {};
      return Object.entries(rest).map(([name, value]) => [`redirect says ${name}`, JSON.stringify(value)] as const);
    }
    case 'ResponseHeaderModifier':
      return headers(filter.responseHeaderModifier ?? {});
    default:
      return [[filter.type, 'is said']];
  }
}

const headers = ({ set = [], add = [], remove = [] }: Modifier): (readonly [string, string])[] => [
  ...set.map(({ name, value }) => [`header ${name.toLowerCase()}`, `only ${value}`] as const),
  ...add.map(({ name, value }) => [`header ${name.toLowerCase()}`, value] as const),
  ...remove.map((name) => [`header ${name.toLowerCase()}`, 'is taken away'] as const),
];
