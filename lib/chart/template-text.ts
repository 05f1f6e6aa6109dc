import { toYaml } from '../output/yaml';
import { valueOf } from './action';
import type { ChartValue } from './chart-value';
import type { Slot, Templated } from './templated';

/** What every template begins and ends with: it writes nothing if another folder alone is asked for. */
export const whole = (folder: string, text: string): string =>
  `{{- if has .Values.only (list "" ${JSON.stringify(folder)}) }}\n${text}{{- end }}\n`;

/**
 * An object as the text of a template. Whatever is two braces in it stays that.
 *
 * @param configuration the values that the configuration files of its pods follow
 */
export function templateText({ json, slots }: Templated, configuration: readonly ChartValue[]): string {
  const text = toYaml(json as object);
  if (slots.size === 0) return escaped(text);
  return text
    .split('\n')
    .map((line) => lineWith(line, slots, configuration))
    .join('\n');
}

function lineWith(line: string, slots: ReadonlyMap<string, Slot>, configuration: readonly ChartValue[]): string {
  let only: ChartValue | undefined;
  const text = escaped(line).replace(/chart-slot-\d{6}/g, (name) => {
    const slot = slots.get(name);
    if (slot === undefined) return name;
    only ??= slot.onlyWith;
    return `{{ ${slot.checksum === undefined ? slot.action : checksumAction(slot.checksum, configuration)} }}`;
  });
  return only === undefined ? text : `{{- if ${valueOf(only)} }}\n${text}\n{{- end }}`;
}

/** Prometheus, Grafana and External Secrets have templates of their own, which are none of Helm's. */
const escaped = (text: string): string => text.replace(/\{\{/g, '{{ "{{" }}');

/**
 * The hash of configuration files, which has pods start anew: as it is written while nothing is otherwise, and then that of
 * the values that the files follow.
 */
function checksumAction(before: string, values: readonly ChartValue[]): string {
  const now = `(list ${values.map(valueOf).join(' ')} | toJson)`;
  const usual = JSON.stringify(JSON.stringify(values.map(({ given }) => given)));
  return `toJson (ternary ${JSON.stringify(before)} (${now} | sha256sum | trunc 16) (eq ${now} ${usual}))`;
}
