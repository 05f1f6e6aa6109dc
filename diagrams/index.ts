import { fileOf, type Resolved } from '../lib/model';
import type { RenderedFile } from '../lib/output/generated-file';
import { graphOf } from './graph/graph-of';
import { flowchart } from './mermaid/flowchart';
import { picturesOf, type Section } from './pictures';

/** The page of an environment's pictures, which is shown where its folder is looked at. No target reads it. */
export function renderDiagrams(resolved: Resolved): RenderedFile {
  const { environment } = resolved;
  const sections = picturesOf(environment.name, graphOf(resolved));
  const text = [
    `# ${environment.name}`,
    'Arrows point from who opens a connection to whom, and say the port of the pod or container that is connected to.',
    ...sections.map(sectionText),
  ].join('\n\n');
  return { path: `${environment.name}/README.md`, text: `${text}\n`, definedIn: fileOf(environment) };
}

/** What Mermaid draws at most: its `maxEdges` and `maxTextSize`, https://mermaid.js.org/config/schema-docs/config.html */
const MOST = { arrows: 500, text: 50_000 };

function sectionText({ heading, picture }: Section): string {
  const text = flowchart(picture);
  const { parts, lines } = picture;
  const isDrawn = lines.length <= MOST.arrows && text.length < MOST.text;
  const words = `${parts.length} parts and ${lines.length} arrows are more than a picture holds.`;
  return [`## ${heading}`, isDrawn ? `\`\`\`mermaid\n${text}\n\`\`\`` : words].join('\n\n');
}
