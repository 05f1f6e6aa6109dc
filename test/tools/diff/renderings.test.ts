import { formatMarkdown } from '../../../tools/diff/markdown';
import { words } from '../../../tools/diff/reasons';
import { effectsOf, report, type Report } from '../../../tools/diff/report';
import { formatText } from '../../../tools/diff/text';
import { files, set, system } from './cases';

/** Changes of many kinds at once, on both targets. */
function everything(): Report {
  const now = system();
  set(now.production.deployment, 'spec.template.spec.containers.1.image', 'registry/backend:1.4.2');
  set(now.production.cluster, 'spec.imageName', 'ghcr.io/cloudnative-pg/postgresql:17.2');
  set(now.production.redis, 'spec.volumeClaimTemplates.0.spec.resources.requests.storage', '9Gi');
  set(now.production.redisPolicy, 'spec.ingress', []);
  set(now.production.hpa, 'spec.maxReplicas', 8);
  set(now.production.prometheus, 'spec.retention', '5d');
  set(now.local, 'services.backend.environment.LOG_LEVEL', 'debug');
  set(now.local, 'volumes', {});
  Reflect.deleteProperty(now.production, 'secret');
  Reflect.deleteProperty(now.production, 'claim');
  return report(files(system()), files(now));
}

const found = everything();
/** As a program reads it. */
const data = JSON.parse(JSON.stringify(found)) as Report;
const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
/** `rolls pods: image`, in the case of small letters. */
const said = (effect: Report['changes'][number]['effects'][number]) => `${effect.kind}: ${words(effect)}`;

describe('text, markdown and JSON', () => {
  test('say the same effects, which are in the JSON as plain data', () => {
    expect(data).toEqual(found);
    expect(new Set(effectsOf(data).map(({ kind }) => kind)).size).toBeGreaterThan(6);
  });

  test.each([
    ['text', formatText(data, 'HEAD')],
    ['markdown', unescaped(formatMarkdown(data, 'HEAD'))],
  ])('%s says each effect once, and no other', (_, text) => {
    const effects = effectsOf(data).map(said);
    const lines = text.split('\n').filter((line) => !/^(Against|<details|#)/.test(line));
    const rest = effects.reduce((left, effect) => {
      const at = left.toLowerCase().indexOf(effect.toLowerCase());
      expect([effect, at >= 0]).toEqual([effect, true]);
      return left.slice(0, at) + left.slice(at + effect.length);
    }, lines.join('\n'));
    for (const kind of new Set(effectsOf(data).map((effect) => effect.kind))) {
      expect(rest.toLowerCase()).not.toContain(`${kind}:`);
    }
  });

  test.each([
    ['text', formatText(data, 'HEAD')],
    ['markdown', formatMarkdown(data, 'HEAD')],
  ])('%s says each arrow', (_, text) => {
    expect(data.arrows.length).toBeGreaterThan(0);
    for (const { from, to, ports } of data.arrows) {
      expect(text).toMatch(new RegExp(`${from} → ${to}.*${ports}`));
    }
  });

  test('a comment links the page that says so', () => {
    const pages = effectsOf(data).flatMap(({ documented }) => documented ?? []);
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) expect(formatMarkdown(data, 'HEAD')).toContain(`([why](${page}))`);
  });
});
