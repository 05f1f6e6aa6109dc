import { writtenClients, type Definitions, type Problem } from '../../model';
import { CHECKSUM } from '../constructs/config-folder';

/** What the engine writes on pods is no definition's to say. */
export function* podAnnotations({ topology, environments }: Definitions): Iterable<Problem> {
  if (environments.every(({ target }) => target !== 'kubernetes')) return;
  for (const { name: subject, annotations = {} } of writtenClients(topology)) {
    if (!Object.hasOwn(annotations, CHECKSUM)) continue;
    yield {
      subject,
      field: `annotations.${CHECKSUM}`,
      given: annotations[CHECKSUM],
      allowed: `annotations other than ${CHECKSUM}, which is made from the configuration`,
      fix: 'remove it, or choose another name',
    };
  }
}
