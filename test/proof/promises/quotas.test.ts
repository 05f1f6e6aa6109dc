import { diskIsBounded } from '../../../proof/invariants/disk';
import {
  namespacesAreLimited,
  quotasHoldWhatIsDeclared,
  quotasLetProxiesCome,
  quotasRefuseNobodySilent,
} from '../../../proof/invariants/quotas';
import { setContainer, setIn, without } from './break';
import { byGateway } from './by-gateway';
import { clustersOf, keptByObjects } from './kept';

const hard = (name: string, value: string) => setIn('ResourceQuota', `spec hard ${name}`, value);

describe('the quota of a namespace', () => {
  keptByObjects(namespacesAreLimited, {
    'a namespace without one': [without('ResourceQuota', 'backend'), 'Namespace backend may take all of the cluster'],
  });
  keptByObjects(quotasHoldWhatIsDeclared, {
    'one that most copies fit into, but no rollout': [hard('pods', '11'), 'allows 11 of pods'],
    'one that refuses what is requested': [hard('requests.cpu', '500m'), 'allows 500m of requests.cpu'],
    'one that refuses what is the limit': [hard('limits.memory', '1Gi'), 'allows 1Gi of limits.memory'],
  });
  const beside = {
    'one beside a Gateway': [setIn('ResourceQuota', 'metadata namespace', 'ingress'), 'the pods of the edge'],
  } as const;
  keptByObjects(quotasLetProxiesCome, beside, clustersOf(byGateway()));
  keptByObjects(quotasRefuseNobodySilent, {
    'one that refuses what operators put beside ours': [
      without('LimitRange', 'data'),
      'ResourceQuota data/data stands beside no share of cpu for who says nothing',
    ],
  });
});

describe('the disk of a machine', () => {
  keptByObjects(diskIsBounded, {
    'a container that may fill it': [
      setContainer('Deployment', 'resources limits ephemeral-storage', undefined),
      'may fill all of the disk',
    ],
    'one that is evicted before its scratch volume is full': [
      setContainer('Deployment', 'resources limits ephemeral-storage', '100Mi'),
      /may fill 100Mi; its scratch volumes hold \d+ MiB, its log 250/,
    ],
    'a database that asks for none': [
      setIn('Cluster', 'spec resources requests ephemeral-storage', undefined),
      'asks for no room on the disk',
    ],
  });
});
