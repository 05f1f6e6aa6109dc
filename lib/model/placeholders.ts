// Names and addresses reserved for documentation, by RFC 2606 and RFC 5737.
const PLACEHOLDER = /example|^00000000-0000-|^192\.0\.2\.|^198\.51\.100\.|^203\.0\.113\./;

/** The settings that still hold what was shipped. */
export const placeholders = (settings: Readonly<Record<string, string>>): string[] =>
  Object.keys(settings).filter((key) => PLACEHOLDER.test(settings[key] ?? ''));
