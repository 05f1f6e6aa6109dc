import { restrictedViolations } from '../../../proof/pod-security';
import type { PodUnderCheck } from '../../../proof/pod-security/pod';
import { lastingIn, named, workloadsIn, type EnvVar } from './pods';
import type { Question } from './question';

/** A password in a URL, or what is called one; what stands for the variable of a Secret, `$(NAME)`, is none. */
const isSecret = ({ name, value = '' }: EnvVar): boolean =>
  /:\/\/[^/\s:@]*:[^/\s@$]+@/.test(value) || (/(PASSWORD|SECRET|SECRET_KEY|TOKEN)$/.test(name) && /^[^$]/.test(value));

export const security: readonly Question[] = [
  {
    asks: 'pods pass what Pod Security calls restricted',
    unlike: (objects) =>
      named(
        workloadsIn(objects),
        (spec, { annotations }) =>
          restrictedViolations({ metadata: { annotations }, spec } as unknown as PodUnderCheck).length > 0,
      ),
  },
  {
    asks: 'namespaces admit nothing less',
    unlike: (objects) => {
      const namespaces = objects.filter(({ kind }) => kind === 'Namespace');
      const level = 'pod-security.kubernetes.io/enforce';
      if (namespaces.length === 0) return ['no Namespace says it'];
      return namespaces
        .filter(({ metadata }) => metadata.labels?.[level] === undefined)
        .map(({ metadata }) => metadata.name);
    },
  },
  {
    asks: 'programs can not write to their own files',
    unlike: (objects) =>
      named(lastingIn(objects), ({ containers }) =>
        containers.some(({ securityContext }) => securityContext?.readOnlyRootFilesystem !== true),
      ),
  },
  {
    asks: 'no pod has a key to the API server without need',
    unlike: (objects) =>
      named(lastingIn(objects), ({ automountServiceAccountToken }) => automountServiceAccountToken === undefined),
  },
  {
    asks: 'no value of a secret stands in what is written',
    unlike: (objects) => [
      ...objects
        .filter(({ kind, data, stringData }) => kind === 'Secret' && (data ?? stringData) !== undefined)
        .map(({ metadata }) => `Secret ${metadata.name}`),
      ...named(workloadsIn(objects), (_, { containers }) => containers.some(({ env = [] }) => env.some(isSecret))),
    ],
  },
];
