import type { SecretKey, Text, Variable } from './value';

/** What every URL takes as it is: https://www.rfc-editor.org/rfc/rfc3986#section-2.3 */
export const NOT_FOR_A_URL = /[^A-Za-z0-9._~-]/;

/** The secrets that stand in a URL, among the variables of a container: what is put together there is escaped by nobody. */
export const keysInUrls = (variables: readonly Variable[]): SecretKey[] =>
  variables.flatMap(({ value }) =>
    value.kind !== 'text' || !isUrl(value)
      ? []
      : value.parts.flatMap((part) => {
          if (typeof part === 'string' || part.kind !== 'variable') return [];
          const meant = variables.find(({ name }) => name === part.name)?.value;
          return meant?.kind === 'secret' ? [meant] : [];
        }),
  );

const isUrl = ({ parts }: Text): boolean =>
  parts.some((part) =>
    typeof part === 'string' ? part.includes('://') : part.kind === 'address' && part.part === 'url',
  );
