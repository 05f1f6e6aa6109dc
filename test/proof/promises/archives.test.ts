import { archivesSayWhatTheyUse } from '../../../proof/invariants/database/archives';
import { setIn } from './break';
import { keptByObjects } from './kept';

keptByObjects(archivesSayWhatTheyUse, {
  'a share that the namespace gives': [
    setIn('ObjectStore', 'spec instanceSidecarConfiguration resources', undefined),
    'gives what archives no limits.memory',
  ],
  'no bound of what it writes': [
    setIn('ObjectStore', 'spec instanceSidecarConfiguration resources limits ephemeral-storage', undefined),
    'gives what archives no limits.ephemeral-storage',
  ],
});
