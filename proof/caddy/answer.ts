import { NOTHING, type Answer } from '../answer';
import type { Directive } from './parse';

/**
 * What Caddy, configured so, does with a request for a path.
 *
 * @param origin scheme and host: `https://app.example.org`
 */
export function answerOf(configuration: readonly Directive[], origin: string, path: string): Answer {
  const site = siteOf(configuration, origin);
  return site === undefined ? NOTHING : answerIn(site.block ?? [], path, { answer: NOTHING, matchers: new Map() });
}

/** The site of an origin: its own, or that of all other hosts. Of a port of its own it has nothing to say. */
function siteOf(configuration: readonly Directive[], origin: string): Directive | undefined {
  const named = (address: string) => configuration.find(({ words }) => words.length === 1 && words[0] === address);
  return named(origin) ?? named(`${origin.split('://')[0]}://`);
}

/** What was said before: to the request, and of whom it is for. */
interface Before {
  readonly answer: Answer;
  readonly matchers: ReadonlyMap<string, Directive>;
}

/** Directives of a `route` are taken as they stand; of its `handle`s the first that fits, and no other. */
function answerIn(directives: readonly Directive[], path: string, before: Before): Answer {
  const named = directives.filter(({ words: [name = ''] }) => name.startsWith('@'));
  const matchers = new Map([...before.matchers, ...named.map((one) => [one.words[0] ?? '', one] as const)]);
  const isMet = ([, name]: readonly string[]): boolean =>
    name === undefined || isMatched(matchers.get(name)?.words.slice(1) ?? [], path);
  let answer = { ...before.answer, path: before.answer.path || path };
  let isHandled = false;
  for (const { words, block = [] } of directives) {
    const [name = '', first = ''] = words;
    if (name.startsWith('@')) continue;
    if (name === 'handle') {
      if (isHandled || !isMet(words)) continue;
      isHandled = true;
      answer = answerIn(block, path, { answer, matchers });
    } else if (name === 'route') answer = answerIn(block, path, { answer, matchers });
    else if (name === 'respond' && first.startsWith('@')) answer = refused(answer, words, matchers.get(first));
    else answer = changed(answer, words, block);
  }
  return answer;
}

/** Who is refused, by where they ask from. */
function refused(answer: Answer, [, , status = '']: readonly string[], matcher: Directive | undefined): Answer {
  const [, not, kind, ...addresses] = matcher?.words ?? [];
  const isByAddress = not === 'not' && kind === 'client_ip' && status === '403';
  const fact = isByAddress ? (['seen by', addresses.join(' ')] as const) : (['refused', status] as const);
  return { ...answer, facts: new Map([...answer.facts, fact]) };
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
    case 'redir':
      return { ...answer, by: `${first} ${second}` };
    case 'tls':
      return also(['certificate', `${first} ${second}`]);
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
