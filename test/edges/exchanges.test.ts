import { answersAsAllDo } from './alike';
import { evaluated } from './evaluated';
import { EXCHANGES, type Edge } from './exchanges';

describe('by what is written for it', () => {
  for (const edge of Object.keys(evaluated) as Edge[]) answersAsAllDo(edge, evaluated[edge]);
});

test('an edge that answers otherwise does so in fact', () => {
  const unlike = EXCHANGES.flatMap(({ outcome, unlike: others = {} }) =>
    Object.values(others).map(([other]) => ({ outcome, other })),
  );
  expect(unlike.length).toBeGreaterThan(0);
  for (const { outcome, other } of unlike) expect(other).not.toEqual(outcome);
});
