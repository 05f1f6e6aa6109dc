import { configMapsRead } from '../invariants/argo-cd';
import { containersIn, type EnvVar, type InWorkload, type Workload } from '../invariants/workload';
import { namespaceOf, type KubernetesObject } from '../objects';
import { at, entry, type Place } from '../violation';
import { expandedByKubelet } from './expanded';
import { valuesIn } from './leaves';

/** A value that a program is given, and where it stands. */
export interface Value {
  readonly text: string;
  readonly place: Place;
  /** The variable that holds it. @default it is no variable */
  readonly variable?: string;
}

/** What stands for a secret in a value that is put together from one. */
export const SECRET = 'secret';

/** All that the containers of a workload are given: variables, commands, arguments, probes, mounted files. */
export const valuesOf = (workload: Workload, objects: readonly KubernetesObject[]): Value[] => [
  ...containersIn([workload]).flatMap((one) => [...variablesOf(one), ...wordsOf(one)]),
  ...objects
    .filter(({ kind, metadata }) => kind === 'ConfigMap' && configMapsRead(workload).includes(metadata.name))
    .filter((map) => namespaceOf(map) === workload.namespace)
    .flatMap(valuesOfConfigMap),
];

/** Variables, with what they are put together from. */
function variablesOf({ container: { env = [] }, at: place, workload }: InWorkload): Value[] {
  const known = new Map<string, string>();
  return env.flatMap(({ name, value = '', valueFrom }, i) => {
    const text = expandedByKubelet(value, (other) => known.get(other));
    known.set(name, valueFrom === undefined ? text : standIn(valueFrom, workload));
    return valueFrom === undefined ? [{ text, place: place(`env[${i}].value`), variable: name }] : [];
  });
}

/** What stands for a value that only the cluster knows: a pod is itself, and its namespace is known. */
const standIn = ({ fieldRef }: NonNullable<EnvVar['valueFrom']>, { namespace }: Workload): string => {
  if (fieldRef === undefined) return SECRET;
  return fieldRef.fieldPath === 'metadata.namespace' ? namespace : 'localhost';
};

function wordsOf({ container, at: place, workload }: InWorkload): Value[] {
  const { command = [], args = [], env = [] } = container;
  const values = new Map(
    env.map(({ name, value = SECRET, valueFrom = {} }) => [
      name,
      valueFrom.fieldRef === undefined ? value : standIn(valueFrom, workload),
    ]),
  );
  const probes = (['startupProbe', 'readinessProbe', 'livenessProbe'] as const).map(
    (probe) => [`${probe}.exec.command`, container[probe]?.exec?.command ?? []] as const,
  );
  return [['command', command] as const, ['args', args] as const, ...probes].flatMap(([field, words]) =>
    words.map((word, i) => ({
      text: expandedByKubelet(word, (name) => values.get(name)),
      place: place(`${field}[${i}]`),
    })),
  );
}

function valuesOfConfigMap(map: KubernetesObject): Value[] {
  const files = (map['data'] ?? {}) as Readonly<Record<string, string>>;
  return Object.entries(files).flatMap(([name, text]) =>
    valuesOfFile(name, text).map((value) => ({ text: value, place: at(map, entry('data', name)) })),
  );
}

/** The values of a configuration file: of structured ones each text in it, of others its lines without comments. */
export const valuesOfFile = (name: string, text: string): string[] =>
  /\.(ya?ml|json)$/.test(name) ? valuesIn(text) : text.split('\n').filter((line) => !/^\s*(#|\/\/|;)/.test(line));
