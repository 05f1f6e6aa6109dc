import { changedPackage, packageChanges } from '../../../tools/upgrade/package-changes';

describe('Changes of a package.json', () => {
  test('tell a field of one value, and a dependency that moves without being known before', () => {
    expect(
      packageChanges({ type: 'commonjs', devDependencies: { a: '1' } }, { type: 'module', dependencies: { a: '1' } }),
    ).toEqual([
      { field: 'type', name: '', was: 'commonjs', is: 'module' },
      { field: 'dependencies', name: 'a', is: '1' },
      { field: 'devDependencies', name: 'a', was: '1' },
    ]);
  });

  test('are written with the indentation that is there, and leave no empty field', () => {
    const text = '{\n\t"name": "shop",\n\t"devDependencies": {\n\t\t"a": "1"\n\t}\n}\n';
    expect(changedPackage(text, [{ field: 'devDependencies', name: 'a', was: '1' }])).toBe('{\n\t"name": "shop"\n}\n');
  });
});
