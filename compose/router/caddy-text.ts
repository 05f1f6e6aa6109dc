/** Lines of a Caddyfile; those of a block are one level deeper. */
export type Lines = readonly (string | readonly [head: string, body: Lines])[];

/** A Caddyfile as `caddy fmt` writes it. */
export const caddyText = (lines: Lines, depth = 0): string =>
  lines
    .map((line) => {
      const indent = '\t'.repeat(depth);
      if (typeof line === 'string') return `${indent}${line}\n`;
      const [head, body] = line;
      return `${indent}${head === '' ? '' : `${head} `}{\n${caddyText(body, depth + 1)}${indent}}\n`;
    })
    .join(depth === 0 ? '\n' : '');
