import { podsAreWhereTheyBelong } from '../../../proof/invariants/pod-fields';
import { setNamed } from './break';
import { equipped } from './equipped';
import { keptIn } from './kept';

const POD = 'spec template spec';

keptIn(equipped).keptByObjects(podsAreWhereTheyBelong, {
  'any node': [
    setNamed('Deployment', 'api', `${POD} nodeSelector`, undefined),
    'Deployment backend/api asks for nodes with kubernetes.io/arch of any value, not arm64',
  ],
  'migrations on other nodes': [
    setNamed('Job', 'api-migrations', `${POD} nodeSelector kubernetes.io/arch`, 'amd64'),
    'Job backend/api-migrations asks for nodes with kubernetes.io/arch amd64, not arm64',
  ],
  'a toleration that never ends': [
    setNamed('Deployment', 'api', `${POD} tolerations 0 tolerationSeconds`, undefined),
    'does not put up with {"key":"pool","value":"web","effect":"NoExecute","tolerationSeconds":60}',
  ],
  'an annotation that is gone': [
    setNamed('Deployment', 'api', 'spec template metadata annotations', {}),
    'has team.test/page not at all, not https://wiki.test/api',
  ],
});
