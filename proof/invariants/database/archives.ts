import { each } from '../../promise';
import { at, unless } from '../../violation';
import { kinds, specOf, type Container } from '../workload';

interface ArchiveSpec {
  readonly instanceSidecarConfiguration?: { readonly resources?: Container['resources'] };
}

const STATED = [
  ['requests', 'cpu'],
  ['requests', 'memory'],
  ['requests', 'ephemeral-storage'],
  ['limits', 'memory'],
  ['limits', 'ephemeral-storage'],
] as const;

export const archivesSayWhatTheyUse = each(
  'What archives a database beside each of its instances says its CPU, memory and disk: nothing else bounds it there.',
  kinds('archives', 'ObjectStore'),
  (store) =>
    STATED.flatMap(([of, what]) =>
      unless(
        specOf<ArchiveSpec>(store).instanceSidecarConfiguration?.resources?.[of]?.[what] !== undefined,
        at(store, 'spec.instanceSidecarConfiguration.resources'),
        `gives what archives no ${of}.${what}`,
      ),
    ),
);
