import { caseOf, outcomeOf } from '../../fuzz/case';
import { identityOf } from '../../fuzz/find';

const SEED = 18;
const COUNT = 100;

/** In pieces, so that one that finds something says where. */
const PIECE = 10;

test.each(Array.from({ length: COUNT / PIECE }, (_, i) => i * PIECE))(
  'nothing is found in ten applications that are made up, from number %d on',
  (first) => {
    const found = Array.from({ length: PIECE }, (_, i) => first + i).flatMap((index) =>
      outcomeOf(caseOf(SEED, index)).finds.map((find) => `${index}: ${identityOf(find)}: ${find.words}`),
    );
    expect(found).toEqual([]);
  },
);
