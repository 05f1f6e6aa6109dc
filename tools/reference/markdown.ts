/** The anchor that GitHub gives a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');

/** A link to a section of the same page. */
export const link = (heading: string): string => `[${heading}](#${anchorOf(heading)})`;

/** Inline code that may hold single backticks. */
export const inCode = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

/** A table; nothing if it had no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')];
}

/** A paragraph in lines of at most 120 characters. */
export function paragraph(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.pop();
    if (last === undefined) lines.push(word);
    else if (last.length + word.length < 120) lines.push(`${last} ${word}`);
    else lines.push(last, word);
  }
  return lines.join('\n');
}
