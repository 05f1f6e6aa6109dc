import { environmentOf } from '../../proof/invariants/dist';
import { problemsOf, type Application } from '../../lib/model';
import { kubernetesRules } from '../../lib/kubernetes/rules';
import * as calculator from './calculator';
import * as django from './django';
import { filesOf } from './files';
import * as recipes from './recipes';
import * as seed from './seed';
import * as shop from './shop';
import * as smallest from './smallest';

const applications: readonly (readonly [string, Application])[] = Object.entries({
  calculator,
  django,
  recipes,
  seed,
  shop,
  smallest,
});

describe.each(applications)('the application %s', (_, application) => {
  test('has no problem', () => {
    expect(problemsOf(application, kubernetesRules)).toEqual([]);
  });

  test('is written for both targets', () => {
    expect([...new Set(application.environments.map(({ target }) => target))].sort()).toEqual([
      'compose',
      'kubernetes',
    ]);
    const folders = new Set(filesOf(application).map(environmentOf));
    expect([...folders]).toEqual(application.environments.map(({ name }) => name).sort());
  });
});
