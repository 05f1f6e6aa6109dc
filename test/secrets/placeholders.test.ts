import { settings } from '../../lib/environments/settings';
import { Workspace } from '../fixtures/workspace';

jest.setTimeout(60_000);
const FILE = 'lib/environments/settings.ts';

describe('a value that is still a placeholder', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = new Workspace();
  });
  afterEach(() => workspace.remove());

  /** Gives every setting a value, and one of them another. */
  const settle = (value: string, host: string) => {
    const keys = Object.keys(settings).join('|');
    const valueOf = (key: string) =>
      key === 'host' ? host : key.endsWith('Cidr') ? '10.1.2.0/24' : key.endsWith('Url') ? `https://${value}` : value;
    workspace.edit(FILE, (text) =>
      text.replace(new RegExp(`^  (${keys}): '.*',$`, 'gm'), (_, key: string) => `  ${key}: '${valueOf(key)}',`),
    );
  };

  test('is named at each synth, which goes on', () => {
    settle('team', 'app.example.org');
    const { code, stderr } = workspace.synth();
    expect([code, stderr]).toEqual([0, `warning: still placeholders, set them in ${FILE}: host\n`]);
  });

  test('is not spoken of when there is none', () => {
    settle('team', 'app.team.ch');
    const { code, stderr } = workspace.synth();
    expect([code, stderr]).toEqual([0, '']);
  });
});
