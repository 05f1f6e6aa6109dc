import type { k8s } from '../k8s';
import type { KubernetesEnvironment, Text, Value, Variable } from '../../model';
import { addressText } from '../naming/addresses';
import { secretReference } from '../naming/secrets';

/** Kubernetes expands `$(NAME)` in values, commands and arguments; `$$` is a plain `$`. */
export const escapeDollar = (text: string): string => text.replace(/\$/g, '$$$$');

/** Variables as a container's `env`: text last, because `$(NAME)` sees only what stands before it. */
export function envVars(variables: readonly Variable[], environment: KubernetesEnvironment): k8s.EnvVar[] {
  const isText = ({ value }: Variable): boolean => value.kind === 'text';
  return [...variables.filter((v) => !isText(v)), ...variables.filter(isText)].map(({ name, value }) => ({
    name,
    ...envValue(value, environment),
  }));
}

/** @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/ */
const FIELD_PATHS = { name: 'metadata.name', namespace: 'metadata.namespace', address: 'status.podIP' } as const;

function envValue(value: Value, environment: KubernetesEnvironment): Pick<k8s.EnvVar, 'value' | 'valueFrom'> {
  switch (value.kind) {
    case 'literal':
    case 'setting':
      return { value: escapeDollar(value.value) };
    case 'address':
      return { value: addressText(value, environment) };
    case 'secret':
      return { valueFrom: { secretKeyRef: secretReference(value, environment) } };
    case 'pod':
      return { valueFrom: { fieldRef: { fieldPath: FIELD_PATHS[value.field] } } };
    case 'text':
      return { value: expand(value, environment) };
  }
}

function expand({ parts }: Text, environment: KubernetesEnvironment): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return escapeDollar(part);
      return part.kind === 'variable' ? `$(${part.name})` : addressText(part, environment);
    })
    .join('');
}
