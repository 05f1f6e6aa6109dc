import { rulesOf } from '../../../tools/diff/kinds';
import { snapshot } from '../../../tools/diff/snapshot';
import * as calculator from '../../apps/calculator';
import * as django from '../../apps/django';
import { filesOf } from '../../apps/files';
import * as seed from '../../apps/seed';
import * as shop from '../../apps/shop';
import * as smallest from '../../apps/smallest';

test.each(Object.entries({ calculator, django, seed, shop, smallest }))(
  'of %s every kind of object is known, so that nothing of it is told as unknown',
  (_, application) => {
    const files = new Map(filesOf(application).map(({ path, text }) => [path, text]));
    const unknown = [...snapshot(files).values()].flatMap((item) =>
      item.target === 'kubernetes' && rulesOf(item.value) === undefined
        ? [`${item.value.apiVersion} ${item.kind}`]
        : [],
    );
    expect([...new Set(unknown)]).toEqual([]);
  },
);
