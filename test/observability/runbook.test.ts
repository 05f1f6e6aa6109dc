import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namespacesIn } from '../../lib/kubernetes/namespaces/namespaces-in';
import { repeated } from '../../lib/model';
import { alertGroups } from '../../lib/observability/alerts';
import { checkExpression as check } from '../../proof/promql/check-expression';
import { jobsOf } from './jobs';
import { everywhere, onKubernetes } from './resolved';

const page = readFileSync(join(__dirname, '../../docs/runbook.md'), 'utf8');

/** Sections of level three: the alerts. Those above only order them. */
const sections = page
  .split(/^### /m)
  .slice(1)
  .map((text) => {
    const end = text.search(/^## /m);
    const section = end < 0 ? text : text.slice(0, end);
    return { heading: section.split('\n')[0] ?? '', body: section.split('\n').slice(1).join('\n') };
  });
const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading ?? '');
/** @see https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
const rules = everywhere.flatMap(([, resolved]) => alertGroups(resolved).flatMap((group) => group.rules));

describe('The runbook', () => {
  test('has the section that each alert links to', () => {
    const anchors = sections.map(({ heading }) => anchor(heading));
    const missing = rules.filter(
      ({ annotations }) => !anchors.includes((annotations.runbook_url ?? '').split('#')[1] ?? ''),
    );
    expect(missing.map(({ alert }) => alert)).toEqual([]);
  });

  test('has no section that no alert links to', () => {
    const alerts = new Set(rules.map(({ alert }) => alert));
    expect(sections.length).toBeGreaterThan(20);
    expect(sections.filter(({ heading }) => !alerts.has(heading)).map(({ heading }) => heading)).toEqual([]);
  });

  test('has each heading once, so that no anchor gets a number', () => {
    expect(repeated(headings.map(anchor))).toEqual([]);
  });

  test('links only to its own sections', () => {
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, to]) => to ?? '');
    const anchors = headings.map(anchor);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });

  test.each(sections.map(({ heading, body }) => [heading, body]))(
    'says of %s what it means, how to look and what to do',
    (_, body) => {
      const meaning = body.trim().split('\n\n')[0] ?? '';
      expect(meaning).toMatch(/^[A-Za-z`].{30,}/s);
      expect(body).toMatch(/^ {4}(kubectl|docker compose) /m);
      expect(body).toMatch(/^- |VolumeFillingUp\]/m);
    },
  );

  test('names only namespaces that there are', () => {
    const known = new Set([
      ...namespacesIn(onKubernetes()).map(({ name }) => name),
      'argocd',
      'cert-manager',
      'envoy-gateway-system',
      'external-secrets',
      'keda',
      'ingress',
      'istio-system',
    ]);
    const named = [...page.matchAll(/ -n ([a-z-]+)/g)].map(([, namespace]) => namespace ?? '');
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((namespace) => !known.has(namespace))).toEqual([]);
  });

  test('asks Prometheus only for what is scraped', () => {
    const queries = [...page.matchAll(/```promql\n(.+?)\n```/gs)].map(([, query]) => query ?? '');
    expect(queries.length).toBeGreaterThan(2);
    expect(queries.flatMap((query) => check(query, jobsOf(onKubernetes())).problems)).toEqual([]);
  });
});
