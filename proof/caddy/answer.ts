import type { Directive } from './parse';

/** What becomes of a request, in no configuration's words. */
export interface Answer {
  /** `host:port` of what answers; a status, where the router does itself. */
  readonly by: string;
  /** The path that is seen there. */
  readonly path: string;
  /** What holds for it besides, fact by fact: `greatest body` → `100 MiB`. */
  readonly facts: ReadonlyMap<string, string>;
}

const NOTHING: Answer = { by: 'nobody', path: '', facts: new Map() };

/** What Caddy, configured so, does with a request for a path of a host. */
export function answerOf(configuration: readonly Directive[], host: string, path: string): Answer {
  const site = siteOf(configuration, host);
  return site === undefined ? NOTHING : answerIn(site.block ?? [], path, NOTHING);
}

/** The site of a host: its own, or that of all others. Of a port of its own it has nothing to say. */
function siteOf(configuration: readonly Directive[], host: string): Directive | undefined {
  const named = (name: string) => configuration.find(({ words }) => words.length === 1 && hostIn(words[0]) === name);
  return named(host) ?? named('');
}

const hostIn = (address = ''): string | undefined => /^(?:https?:\/\/)?([a-z0-9.-]*)$/.exec(address)?.[1];

/** Directives of a `route` are taken as they stand; of its `handle`s the first that fits, and no other. */
function answerIn(directives: readonly Directive[], path: string, before: Answer): Answer {
  const matchers = new Map(
    directives.filter(({ words: [name = ''] }) => name.startsWith('@')).map((one) => [one.words[0], one] as const),
  );
  const isMet = ([, name]: readonly string[]): boolean =>
    name === undefined || isMatched(matchers.get(name)?.words.slice(1) ?? [], path);
  let answer = { ...before, path: before.path || path };
  let isHandled = false;
  for (const { words, block = [] } of directives) {
    const [name = ''] = words;
    if (name.startsWith('@')) continue;
    if (name === 'handle') {
      if (isHandled || !isMet(words)) continue;
      isHandled = true;
      answer = answerIn(block, path, answer);
    } else if (name === 'route') answer = answerIn(block, path, answer);
    else answer = changed(answer, words, block);
  }
  return answer;
}

/** Kinds that are not understood let nobody through. */
function isMatched([kind, ...patterns]: readonly string[], path: string): boolean {
  const [first = ''] = patterns;
  if (kind === 'path') return patterns.some((pattern) => isLike(path.toLowerCase(), pattern.toLowerCase()));
  return kind === 'path_regexp' && new RegExp(first).test(path);
}

/** Whatever may stand for the star at the end of a pattern. */
const isLike = (path: string, pattern: string): boolean =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/** What one directive makes of a request. What is not understood is a fact too, so that nobody passes over it. */
function changed(answer: Answer, words: readonly string[], block: readonly Directive[]): Answer {
  const [name = '', first = '', second = ''] = words;
  const also = (...facts: readonly (readonly [string, string])[]): Answer => ({
    ...answer,
    facts: new Map([...answer.facts, ...facts]),
  });
  switch (name) {
    case 'header':
      return also([
        `header ${first.replace(/^\+/, '').toLowerCase()}`,
        first.startsWith('+') ? second : `only ${second}`,
      ]);
    case 'request_body':
      return also(...block.map((one) => ['greatest body', sizeOf(one.words)] as const));
    case 'request_header':
      return also(first === '-Upgrade' ? ['WebSockets', 'are refused'] : [`header of the request ${first}`, second]);
    case 'uri':
      return first === 'strip_prefix' && answer.path.startsWith(second)
        ? { ...answer, path: answer.path.slice(second.length) || '/' }
        : also([words.join(' '), 'is said']);
    case 'respond':
      return { ...answer, by: first };
    case 'reverse_proxy':
      return { ...also(...proxied(block)), by: first };
    default:
      return also([words.join(' '), 'is said']);
  }
}

const sizeOf = ([name = '', size = '']: readonly string[]): string =>
  name === 'max_size' ? size.replace(/MiB$/, ' MiB') : `${name} ${size}`;

/** What is said of the way to a service. */
function proxied(block: readonly Directive[]): (readonly [string, string])[] {
  return block.flatMap(({ words: [name = '', value = ''], block: inner }): (readonly [string, string])[] => {
    if (name === 'transport') return (inner ?? []).map(({ words }) => [words[0] ?? '', words[1] ?? ''] as const);
    if (name === 'flush_interval') return [['answers', value === '-1' ? 'are passed on as they come' : value]];
    return [[name, value]];
  });
}
