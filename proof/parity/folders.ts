import type { ComposeContainer } from '../invariants/compose-file/document';
import type { Container, PodSpec } from '../invariants/workload';
import type { SecretNames } from './secret-names';

/** Where a container may write, where it finds its configuration, and which of it is secret: facts of both targets. */
type Folders = Readonly<Record<string, string | undefined>>;

const named = (writable: readonly string[], configuration: readonly string[], secrets: readonly string[]): Folders => ({
  'writable folders': [...writable].sort().join(', '),
  'configuration folders': [...configuration].sort().join(', '),
  'secrets as files': secrets.length === 0 ? undefined : [...secrets].sort().join(', '),
});

/** `/etc/app/key.pem from app-tls-key`. */
const secretAt = (path: string, name: string): string => `${path} from ${name}`;

export function foldersInPod({ volumeMounts = [] }: Container, { volumes = [] }: PodSpec, names: SecretNames): Folders {
  const paths = (readOnly: boolean) =>
    volumeMounts.filter((mount) => (mount.readOnly ?? false) === readOnly).map(({ mountPath }) => mountPath);
  const secrets = volumeMounts.flatMap(({ name, mountPath }) =>
    (volumes.find((volume) => volume.name === name)?.projected?.sources ?? []).flatMap(({ secret }) =>
      (secret?.items ?? []).map(({ key, path }) => {
        const file = `${mountPath}/${path}`;
        const at = { secret: secret?.name ?? '', key };
        return secretAt(file, names.ofFile(file, at, `${at.secret}-${key}`));
      }),
    ),
  );
  return named(paths(false), paths(true), secrets);
}

export function foldersInCompose({ tmpfs = [], volumes = [], secrets = [] }: ComposeContainer): Folders {
  const lasting = volumes.filter(({ type }) => type === 'volume');
  const beside = volumes.filter(({ type, source }) => type === 'bind' && source.startsWith('./'));
  return named(
    [...tmpfs.map((one) => one.replace(/:.*/, '')), ...lasting.map(({ target }) => target)],
    beside.map(({ target }) => target),
    secrets.map(({ source, target }) => secretAt(target, source)),
  );
}
