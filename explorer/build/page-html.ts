import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Page } from '../data/data-of';
import type { PageObjects } from '../data/page-data';
import { DARK, LIGHT, variablesOf } from '../page/palette';

/** What a page may weigh: what is more is slow to open, and refused by mail. */
export const MOST_BYTES = 1_500_000;

/** What all pages have in common. */
export interface Shared {
  readonly script: string;
  readonly style: string;
}

/**
 * The page of an environment, which needs nothing besides. Where the texts of its objects would make it too large, it says where
 * they are instead.
 */
export function pageHtml(page: Page, shared: Shared): string {
  const whole = html(page, shared);
  return whole.length <= MOST_BYTES ? whole : html({ ...page, objects: withoutTexts(page.objects) }, shared);
}

const withoutTexts = ({ files, of }: PageObjects): PageObjects => ({
  files: files.map(({ path }) => ({ path, text: '' })),
  of,
});

function html({ data, objects, others }: Page, { script, style }: Shared): string {
  const title = escaped(data.environment);
  const target = data.target === 'kubernetes' ? 'Kubernetes' : 'Docker Compose';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${hash(script)}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<title>${title}: what runs, and who talks to whom</title>
<style>
:root { ${variablesOf(LIGHT)} }
@media screen and (prefers-color-scheme: dark) { :root { ${variablesOf(DARK)} } }
${style}</style>
</head>
<body>
<a class="skip" href="#parts">To the list of parts</a>
<header>
<h1>${title}</h1>
<p class="quiet">${target}</p>
<div role="search"><label for="search">Search <kbd>/</kbd></label> <input id="search" type="search" autocomplete="off"> <span id="found" role="status"></span></div>
<nav id="views" aria-label="Views"></nav>
</header>
<main>
<nav id="parts" aria-label="Parts" tabindex="-1"></nav>
<section id="picture" aria-label="Picture"><div id="tools"></div><div id="graph" role="img" aria-label="${data.parts.length} parts and ${data.arrows.length} arrows; the list of parts has the same in words"></div></section>
<section id="details" aria-label="Details" tabindex="-1"></section>
</main>
<noscript>This page draws with a script that stands in it.</noscript>
${block('data', data)}
${block('objects', objects)}
${block('others', others)}
<script>${script}</script>
</body>
</html>
`;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Compressed, in letters that HTML takes for none of its own. */
const block = (id: string, value: object): string =>
  `<script type="application/gzip" id="${id}">${gzipSync(JSON.stringify(value), { level: 9 }).toString('base64')}</script>`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.codePointAt(0) ?? 32};`);
