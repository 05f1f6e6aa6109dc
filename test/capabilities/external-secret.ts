import { specOf } from '../../proof/invariants/workload';
import { namespaceOf } from '../../proof/objects';
import type { Kept } from './kept';

/** What an ExternalSecret says, by its namespace and its name. @throws Error if there is none */
export function externalSecretOf({ objects }: Kept, place: string): object {
  const found = objects.find(
    (one) => one.kind === 'ExternalSecret' && `${namespaceOf(one)}/${one.metadata.name}` === place,
  );
  if (found === undefined) throw new Error(`no ExternalSecret ${place}`);
  return specOf<object>(found);
}
