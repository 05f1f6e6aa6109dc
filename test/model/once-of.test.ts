import { onceOf } from '../../lib/model';

test('what follows from an object is worked out once for it, be it nothing, and anew for a copy', () => {
  const asked: object[] = [];
  const sizeOf = onceOf((of: { readonly size?: number }) => {
    asked.push(of);
    return of.size;
  });
  const [one, none] = [{ size: 1 }, {}];
  expect([sizeOf(one), sizeOf(none), sizeOf(one), sizeOf(none), sizeOf({ ...one })]).toEqual([
    ...[1, undefined, 1, undefined, 1],
  ]);
  expect(asked).toHaveLength(3);
});
