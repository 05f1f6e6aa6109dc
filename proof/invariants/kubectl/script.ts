import type { DistFile } from '../dist';
import type { KubernetesSubject } from '../../subject';

/** One step of the script that brings an environment into a cluster. */
export type Step =
  | {
      readonly does: 'addon';
      readonly name: string;
      readonly namespace: string;
      readonly version: string;
      readonly values: string;
      readonly chart: readonly string[];
    }
  | { readonly does: 'labelled'; readonly namespace: string; readonly labels: Readonly<Record<string, string>> }
  | { readonly does: 'apply'; readonly file: string }
  | { readonly does: 'job'; readonly namespace: string; readonly name: string; readonly file: string }
  | { readonly does: 'wait'; readonly namespace?: string; readonly kind: string; readonly name: string };

export const isByKubectl = ({ resolved }: KubernetesSubject): boolean => resolved.environment.delivery.by === 'kubectl';

export const scriptPath = ({ environment }: KubernetesSubject): string => `${environment}/apply.sh`;

export const scriptOf = (subject: KubernetesSubject): DistFile | undefined =>
  subject.files.find(({ path }) => path === scriptPath(subject));

/** The values of an add-on, by their path in the folder of the environment. */
export const valuesOf = (path: string, { environment, files }: KubernetesSubject): string | undefined =>
  files.find((file) => file.path === `${environment}/${path}`)?.text;

/** The steps of the script, in their order: the calls at the beginning of a line, after the functions that it is written in. */
export function stepsOf(subject: KubernetesSubject): Step[] {
  const text = (scriptOf(subject)?.text ?? '').replaceAll(/\\\n\s*/g, '');
  // A function ends with a brace at the beginning of a line; what comes after the last one is what is done.
  const done = text.slice(text.lastIndexOf('\n}\n') + 1);
  return done.split('\n').flatMap((line) => stepsIn(line.split(' ').filter((word) => word !== '')));
}

/** `key=value`. */
const keyAndValue = (label: string): [string, string] => {
  const [key = '', value = ''] = label.split('=');
  return [key, value];
};

function stepsIn([does, ...words]: readonly string[]): Step[] {
  switch (does) {
    case 'addon': {
      const [name = '', namespace = '', version = '', values = '', ...chart] = words;
      return [{ does, name, namespace, version, values, chart }];
    }
    case 'labelled': {
      const [namespace = '', ...labels] = words;
      return [{ does, namespace, labels: Object.fromEntries(labels.map(keyAndValue)) }];
    }
    case 'apply':
      return words.map((file) => ({ does, file }));
    case 'job': {
      const [namespace = '', name = '', file = ''] = words;
      return [{ does, namespace, name, file }];
    }
    case 'ready':
      return waits(words.slice(1));
    case 'rollout':
      return waits(words);
    case undefined:
    default:
      return [];
  }
}

function waits(words: readonly string[]): Step[] {
  const [first, second, ...rest] = words;
  const namespace = first === '--namespace' ? second : undefined;
  const [kind = '', name = ''] = (namespace === undefined ? (first ?? '') : (rest[0] ?? '')).split('/');
  return [{ does: 'wait', kind: kind.replace(/\..*/, ''), name, ...(namespace === undefined ? {} : { namespace }) }];
}
