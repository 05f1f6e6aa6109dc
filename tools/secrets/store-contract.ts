import type { KubernetesEnvironment, Resolved } from '../../lib/model';
import { existingCommands } from './existing-commands';
import type { NeededSecret } from './needed-secret';
import { vaultCommands } from './vault-commands';

export interface StoreContract {
  /** What the secrets are read from. */
  readonly store: string;
  /** How they come there, for a shell. */
  readonly commands: string;
  /** What is to be done, in words. @default to create each once, by the commands */
  readonly todo?: string;
}

/** Where the secrets of a Kubernetes environment come from, and what there is to do about it. */
export function storeContract(
  needed: readonly NeededSecret[],
  resolved: Resolved<KubernetesEnvironment>,
): StoreContract {
  const { secrets } = resolved.environment;
  switch (secrets.from) {
    case 'azure-key-vault':
      return { store: secrets.url, commands: vaultCommands(needed, secrets) };
    case 'external-secrets':
      return {
        store: `the ${Object.keys(secrets.provider).join(', ')} provider of External Secrets`,
        commands: '',
        todo: 'Create each there once, under its name, by the means of that store.',
      };
    case 'existing':
      return {
        store: 'Secrets that are there, in the namespace of each reader',
        commands: existingCommands(resolved),
        todo: 'To create them, each once, where nobody else does. The password of a role is one value wherever it is read:',
      };
    case 'generated':
      return {
        store: 'Secrets that are made in the cluster',
        commands: '',
        todo: 'There is nothing to do: each is made once, or is a value that everybody may know.',
      };
  }
}
