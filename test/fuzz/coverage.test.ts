import { Coverage } from '../../fuzz/coverage';
import { mixed } from '../../fuzz/draw';
import { applicationPlan } from '../../fuzz/generate/application';

/** As many applications have everything in them. */
const COUNT = 1500;

/** What has a type, and that a rule refuses of an application: folders that outlive a service, or that several programs see. */
const NEVER: readonly RegExp[] = [/^(Persistent|Shared)Volume\./];

test('every field and every choice of the model is in some application that is made up', () => {
  const coverage = new Coverage();
  for (let i = 0; i < COUNT; i += 1) coverage.add(applicationPlan(mixed(1, i)));
  expect(coverage.missing().filter((one) => !NEVER.some((never) => never.test(one)))).toEqual([]);
});
