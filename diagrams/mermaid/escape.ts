/**
 * Text as a label of Mermaid shows it, between quotes: what is special to Mermaid, to HTML or to Markdown stands as a code.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
 */
export const escaped = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[#&<>"'`*_~\\|[\](){}$]/g, (character) => `#${character.codePointAt(0) ?? 32};`);

/** A title, or a description for who does not see the picture: it ends with the line, and knows no codes. */
export const plain = (text: string): string => text.replace(/[\s#;{}<>"%]+/g, ' ').trim();
