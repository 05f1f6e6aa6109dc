import type { KubernetesObject } from '../objects';
import { containersOf, type ComposeDocument } from './compose-document';
import { ofKind, unless, where, workloadsOf } from './workload';

const SECRET_NAME = /(PASSWORD|SECRET|TOKEN|KEY|AUTH)$/;

/** Git holds the names and keys of secrets, never their values: no Secret, and no secret variable in clear. */
export const secretsAreOnlyNamed = (objects: readonly KubernetesObject[]): string[] => [
  ...ofKind(objects, 'Secret').map((object) => `${where(object)} would hold a secret in Git`),
  ...workloadsOf(objects).flatMap(({ where: at, containers }) =>
    containers.flatMap(({ env = [] }) => [
      ...env
        .filter(({ name }) => SECRET_NAME.test(name))
        .flatMap(({ name, valueFrom }) =>
          unless(valueFrom?.secretKeyRef !== undefined, `${at}: ${name} is no reference to a secret`),
        ),
      ...env
        .filter(({ value = '' }) => /:\/\/[^/@]*:(?!\$\()[^/@]*@/.test(value))
        .map(({ name }) => `${at}: ${name} holds a password in clear`),
    ]),
  ),
];

/** Credentials come from .env: with a default only where everybody may know it. */
export const composeSecretsComeFromOutside = (document: ComposeDocument, defaults: boolean): string[] =>
  containersOf(document).flatMap(({ where: at, container }) =>
    Object.entries(container.environment ?? {}).flatMap(([name, value]) => {
      const credentials = [...value.matchAll(/\$\{([A-Z_0-9]*)(:[-?])/g)].filter(([, n = '']) => SECRET_NAME.test(n));
      return [
        ...unless(!SECRET_NAME.test(name) || credentials.length > 0, `${at}: ${name} is written in clear`),
        ...unless(
          !/:\/\/[^/@]*:[^/@$]+@/.test(value.replace(/\$\{[^}]*\}/g, '$')),
          `${at}: ${name} holds a password in clear`,
        ),
        ...credentials.flatMap(([, n, operator]) => unless(defaults || operator === ':?', `${at}: ${n} has a default`)),
      ];
    }),
  );
