import type { Option } from '../command/command';

/** Options of `docker compose` that `up` and `down` take as their own; all others follow a `--`. */
export const COMPOSE_OPTIONS = {
  'env-file': { value: 'FILE', words: 'what variables hold, in place of dist/local/.env', many: true },
  file: { value: 'FILE', short: 'f', words: 'a Compose file to lay over that of dist/local', many: true },
  'project-name': { value: 'NAME', short: 'p', words: 'what the stack is called' },
} as const satisfies Readonly<Record<string, Option>>;

/** What somebody said of them. */
export interface ComposeGiven {
  readonly 'env-file': readonly string[];
  readonly file: readonly string[];
  readonly 'project-name': string | undefined;
  readonly rest: readonly string[];
}

/** The same as `docker compose` is given it. */
export const composeOptions = ({ file, rest, ...given }: ComposeGiven): string[] => [
  ...given['env-file'].flatMap((one) => ['--env-file', one]),
  ...file.flatMap((one) => ['--file', one]),
  ...(given['project-name'] === undefined ? [] : ['--project-name', given['project-name']]),
  ...rest,
];
