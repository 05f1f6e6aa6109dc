/** Where the parts listen on this machine, and what the receiver is called there. */
export interface Places {
  /** `host:port` as it is written, and as it is here. */
  readonly targets: ReadonlyMap<string, string>;
  /** Folder of the rules. */
  readonly folder: string;
}

/** The configuration of Prometheus, which looks each second, at the places of this machine. */
export function prometheusConfig(text: string, { targets, folder }: Places): string {
  const there = [...targets].reduce((rest, [from, to]) => rest.replaceAll(from, to), text);
  return there.replace(/(scrape|evaluation)_interval: 30s/g, '$1_interval: 1s').replaceAll('/etc/prometheus', folder);
}

/** The rules, whose patience is two seconds: what they ask, and how far they look back, is as it is written. */
export const rules = (text: string): string => text.replace(/^( +for): \S+$/gm, '$1: 2s');

/**
 * The configuration of Alertmanager, which waits for others a second. Releases before 0.26, such as Debian 12's, read no
 * address from a file: it stands in the copy.
 */
export const alertmanagerConfig = (text: string, addresses: Readonly<Record<string, string>>): string =>
  text
    .replace(/group_wait: \S+/g, 'group_wait: 1s')
    .replace(/group_interval: \S+/g, 'group_interval: 2s')
    .replace(/url_file: \S+\/(\w+)$/gm, (_, file: string) => `url: ${addresses[file] ?? ''}`);
