import { foundAt } from '../declared/secrets';
import { namespaceOf, type KubernetesObject } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, unless } from '../violation';
import { templatePath } from '../workloads';
import { ofKind, specOf, workloadsOf } from './workload';

/** The key that the kubelet reads: https://kubernetes.io/docs/concepts/configuration/secret/#docker-config-secrets */
export const DOCKER_CONFIG = '.dockerconfigjson';
const TYPE = 'kubernetes.io/dockerconfigjson';

/** What makes pods, and the names of the Secrets that their images are pulled with. */
export interface Puller {
  readonly object: KubernetesObject;
  /** Path of the list of names. */
  readonly field: string;
  readonly secrets: readonly string[];
}

interface Pods {
  readonly imagePullSecrets?: readonly { readonly name: string }[];
}

/** Every workload, and what operators make pods of. */
export function pullersOf(objects: readonly KubernetesObject[]): Puller[] {
  const puller = (object: KubernetesObject, path: string, pods: Pods): Puller => ({
    object,
    field: `${path}imagePullSecrets`,
    secrets: (pods.imagePullSecrets ?? []).map(({ name }) => name),
  });
  return [
    ...workloadsOf(objects).map(({ object, pod }) => puller(object, `${templatePath(object)}spec.`, pod as Pods)),
    ...ofKind(objects, 'Alertmanager', 'Cluster', 'Prometheus').map((object) =>
      puller(object, 'spec.', specOf<Pods>(object)),
    ),
    ...ofKind(objects, 'Pooler').map((object) =>
      puller(object, 'spec.template.spec.', specOf<{ template?: { spec?: Pods } }>(object).template?.spec ?? {}),
    ),
  ];
}

interface ExternalSecretSpec {
  readonly target: { readonly name: string; readonly template?: { readonly type?: string } };
}

export const imagesArePulledWithTheirSecret = each(
  'Every pod names the secret that images are pulled with, if there is one, and it is made beside it in the form for that.',
  { name: 'makers of pods', of: ({ objects }: KubernetesSubject) => pullersOf(objects) },
  ({ object, field, secrets }, { objects, resolved: { environment } }) => {
    const { pullSecret } = environment;
    const due = pullSecret === undefined ? [] : [foundAt(pullSecret, environment).secret];
    const isThere = environment.secrets.from === 'existing';
    const made = ofKind(objects, 'ExternalSecret')
      .filter((one) => namespaceOf(one) === namespaceOf(object))
      .map((one) => specOf<ExternalSecretSpec>(one).target)
      .filter(({ template }) => template?.type === TYPE)
      .map(({ name }) => name);
    return [
      ...due.flatMap((name) => unless(secrets.includes(name), at(object, field), `pulls its images without ${name}`)),
      ...secrets.flatMap((name) =>
        unless(
          isThere || made.includes(name),
          at(object, field),
          `pulls its images with ${name}, which nobody makes beside it`,
        ),
      ),
    ];
  },
);
