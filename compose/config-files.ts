import { secretFiles, vaultName, type ComposeEnvironment, type Program } from '../lib/model';
import { configPath } from './container';
import { localValue } from './interpolation';

/** A file beside the Compose file. */
export interface FileBeside {
  readonly path: string;
  readonly text: string;
  /** It stands as it was given. @default false */
  readonly verbatim?: boolean;
}

/** Folder of the files that hold one secret each. No service can be called so. */
const SECRETS = '.secrets';

/** Where the file with a secret is, from the folder of the Compose file. */
export const secretPath = (source: string): string => `./${SECRETS}/${source}`;

/** The secrets of a Compose file: a file each. */
export const secretSources = (programs: readonly Program[]): Readonly<Record<string, { readonly file: string }>> =>
  Object.fromEntries(namesOf(programs).map((name) => [name, { file: secretPath(name) }]));

const keysOf = (programs: readonly Program[]) =>
  programs.flatMap(({ config }) => secretFiles(config)).map(({ key }) => key);

const namesOf = (programs: readonly Program[]): string[] => [...new Set(keysOf(programs).map(vaultName))].sort();

/**
 * The configuration files of programs, each once, and the files of secrets where everybody may know them. Where a secret is
 * mounted into a folder that is read-only, there is something empty to mount it on.
 */
export function configFiles(programs: readonly Program[], { credentials }: ComposeEnvironment): FileBeside[] {
  const texts = programs.flatMap((program) =>
    program.config.flatMap((folder) =>
      Object.entries(folder.files).map(([name, content]): FileBeside => ({
        path: `${configPath(program, folder)}/${name}`,
        text: typeof content === 'string' ? content : '',
        ...(folder.verbatim ? { verbatim: true } : {}),
      })),
    ),
  );
  const all = [...texts, ...secretValues(programs, credentials)];
  return [...new Map(all.map((file) => [file.path, file])).values()];
}

function secretValues(programs: readonly Program[], credentials: ComposeEnvironment['credentials']): FileBeside[] {
  const keys = keysOf(programs);
  if (keys.length === 0) return [];
  switch (credentials) {
    case 'defaults':
      return keys.map((key) => ({ path: `${SECRETS}/${vaultName(key)}`, text: localValue(key), verbatim: true }));
    case 'required':
      // Whoever writes them here must not commit them.
      return [{ path: `${SECRETS}/.gitignore`, text: '*\n!.gitignore\n' }];
  }
}
