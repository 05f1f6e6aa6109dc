import { onceOf, type Environment, type Resolved } from '../../lib/model';
import { declaredValue, secretsDeclared } from '../declared/programs';
import { each } from '../promise';
import { at, inFile, unless } from '../violation';
import { inService, services } from './compose-file/document';
import { isKnownValue } from './secret-stores';
import { scan } from './secret-values';
import { containers, objects, type Container } from './workload';
import type { Subject } from '../subject';

const SECRET_NAME = /(PASSWORD|SECRET|TOKEN|KEY|AUTH)$/;

export const noSecretIsWritten = each(
  'Git holds the names of secrets, and no Secret but of a value that everybody may know.',
  objects,
  (object, subject) =>
    unless(object.kind !== 'Secret' || isKnownValue(object, subject), at(object), 'would hold a secret in Git'),
);

/** Whether a value is a secret's, or text that is put together from one. */
function isSecret(value: string, { env = [] }: Container): boolean {
  const secrets = env.filter(({ valueFrom }) => valueFrom?.secretKeyRef !== undefined).map(({ name }) => name);
  return [...value.matchAll(/(?<!\$)(?:\$\$)*\$\(([^)]+)\)/g)].some(([, name = '']) => secrets.includes(name));
}

/** Whether a URL in a text has a password that is written there: what is put in the place of a reference is not. */
const holdsPassword = (text: string): boolean => /:\/\/[^/@\s]*:[^/@\s\ufffc]+@/.test(text);

export const secretVariablesAreReferences = each(
  'A variable that is called like a secret is one, or put together from one, and no URL holds a password in clear.',
  containers,
  ({ container, at: place }) =>
    (container.env ?? []).flatMap(({ name, value = '', valueFrom }, i) => [
      ...unless(
        !SECRET_NAME.test(name) || valueFrom?.secretKeyRef !== undefined || isSecret(value, container),
        place(`env[${i}]`),
        `has ${name}, which is no reference to a secret`,
      ),
      ...unless(
        !holdsPassword(value.replace(/(?<!\$)((?:\$\$)*)\$\([^)]+\)/g, '$1\ufffc')),
        place(`env[${i}].value`),
        `has ${name}, which holds a password in clear`,
      ),
    ]),
);

/** The variables of .env that hold what is declared as a secret: what they are called need not say it. */
const inEnvFile = onceOf(
  (resolved: Resolved): ReadonlySet<string> =>
    new Set(
      secretsDeclared(resolved).map(({ secret, key }) => `${secret}_${key}`.toUpperCase().replace(/[^A-Z0-9]/g, '_')),
    ),
);

export const composeSecretsComeFromOutside = each(
  'Credentials come from .env, with a default only where everybody may know it, and empty ones only where they are optional.',
  services,
  (service, { resolved }) =>
    Object.entries(service.container.environment ?? {}).flatMap(([name, value]) => {
      const place = inService(service, `environment.${name}`);
      const isCredential = (n: string): boolean => SECRET_NAME.test(n) || inEnvFile(resolved).has(n);
      const credentials = [...value.matchAll(/\$\{([A-Z_0-9]*)(:[-?])([^}]*)/g)].filter(([, n = '']) =>
        isCredential(n),
      );
      const mayHaveDefault = resolved.environment.credentials === 'defaults';
      const declared = declaredValue(resolved, service.name, name);
      const mayBeEmpty = declared?.kind === 'secret' && declared.optional === true;
      return [
        ...unless(!SECRET_NAME.test(name) || credentials.length > 0, place, `has ${name}, which is written in clear`),
        ...unless(
          !holdsPassword(value.replace(/\$\{[^}]*\}/g, '\ufffc')),
          place,
          `has ${name}, which holds a password in clear`,
        ),
        ...credentials.flatMap(([, n, operator, text]) =>
          unless(
            mayHaveDefault || operator === ':?' || (mayBeEmpty && text === ''),
            place,
            `reads ${n}, which has a default`,
          ),
        ),
      ];
    }),
);

const mayHaveKnown = (environment: Environment): boolean =>
  environment.target === 'compose' ? environment.credentials === 'defaults' : environment.secrets.from === 'generated';

/** A text without the values of a developer's machine that everybody may know, where they may stand. */
const withoutKnown = (text: string, { resolved }: Subject): string =>
  mayHaveKnown(resolved.environment)
    ? secretsDeclared(resolved).reduce((rest, { local }) => (local ? rest.replaceAll(local, 'local-only') : rest), text)
    : text;

export const nothingLooksLikeASecret = each(
  'Nothing that is written looks like the value of a secret.',
  { name: 'files', of: ({ files }: Subject) => files },
  ({ path, text }, subject) =>
    scan(path, withoutKnown(text, subject)).map(({ line, what }) => ({
      ...inFile(path),
      words: `has what looks like a ${what} in line ${line}`,
    })),
);
