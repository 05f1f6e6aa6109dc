import { carryOut, composeService, textOf } from './carry-out';

describe('the recipe config-file', () => {
  const { files } = carryOut('config-file');
  const text = '; read by the API at its start\n[root]\nlevel = INFO\n';

  test('brings the text to both targets as it was given', () => {
    expect(textOf(files, 'local/backend/etc-backend/logging.ini')).toBe(text);
    const map = textOf(files, 'production/backend/ConfigMap.backend-etc-backend-logging.yaml');
    expect(map).toContain('logging.ini: |\n    ; read by the API at its start\n');
  });

  test('has the secret fetched from the vault, and at its local value on the machine of a developer', () => {
    expect(textOf(files, 'production/backend/ExternalSecret.backend.yaml')).toContain('key: backend-account\n');
    expect(textOf(files, 'local/.secrets/backend-account')).toBe('{}');
  });

  test('gives its migrations the same', () => {
    const mounted = ['backend', 'backend-migrations'].map((name) => composeService(files, name)?.secrets);
    expect(mounted[0]).toHaveLength(1);
    expect(mounted[1]).toEqual(mounted[0]);
  });
});
