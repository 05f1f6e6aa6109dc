import { gibibytes, mebibytes, millis } from '../../lib/kubernetes/quantity';

test('a quantity is written in the largest unit that leaves a whole number', () => {
  expect([64, 1000, 1024, 1536, 16384, 1024 * 1024].map(mebibytes)).toEqual([
    '64Mi',
    '1000Mi',
    '1Gi',
    '1536Mi',
    '16Gi',
    '1Ti',
  ]);
  expect([5, 1024].map(gibibytes)).toEqual(['5Gi', '1Ti']);
  expect([50, 1000, 1500, 2000].map(millis)).toEqual(['50m', '1', '1500m', '2']);
});
