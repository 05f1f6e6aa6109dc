import { parse } from '../../tools/command/parse';
import { fuzz } from '../../tools/fuzz';

test('a number of applications is enough', () => {
  expect(parse(fuzz, ['100'])).toMatchObject({ count: '100', processes: '1', fresh: false });
});

test.each([
  [[], /COUNT is missing/],
  [['many'], /COUNT is a whole number from 1 up, and many is none/],
  [['0'], /COUNT is a whole number from 1 up/],
  [['10', 'x'], /SEED is a whole number/],
  [['10', '--from', '-1'], /--from asks for CASE/],
  [['10', '--processes', '0'], /--processes is a whole number from 1 up/],
])('refuses %j', (args, says) => {
  expect(() => parse(fuzz, args)).toThrow(says);
});
