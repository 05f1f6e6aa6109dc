import { podSpec } from '../../lib/kubernetes/constructs/pod';
import { shared } from '../../lib/model';
import { aService, cluster, resolvedService } from '../fixtures/definitions';

test('a folder in memory that programs share is refused on Kubernetes, where they may be on several machines', () => {
  const { program } = resolvedService(aService(), cluster);
  const volumes = [shared('store', 'socket', '/run/store', 16)];
  expect(() => podSpec({ ...program, volumes }, cluster)).toThrow(
    'store: pods on machines of their own share no memory',
  );
});
