import { composeFile, entriesOf } from '../../compose';
import type { ComposeFile, ComposeService } from '../../compose/compose-file';
import { resolve, type ComposeEnvironment, type Service, type ServiceProps } from '../../lib/model';
import { aService, laptop, topologyWith } from '../fixtures/definitions';

/** The Compose file of these services and the seed's backing services. */
export const fileOf = (list: readonly Service[], environment: ComposeEnvironment = laptop): ComposeFile =>
  composeFile(entriesOf(resolve(topologyWith(list), environment), `dist/${environment.name}`), environment);

/** One service of a Compose file, with what the test is about. */
export function serviceOf(
  props: Partial<ServiceProps<string>> = {},
  environment: ComposeEnvironment = laptop,
  others: readonly Service[] = [],
): ComposeService {
  const service = fileOf([aService(props), ...others], environment).services['web'];
  if (service === undefined) throw new Error('no service web');
  return service;
}
