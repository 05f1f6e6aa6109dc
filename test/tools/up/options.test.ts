import { up } from '../../../tools/up';
import { optionsOf } from '../../../tools/up/up';
import { typed } from '../../fixtures/typed';

const options = typed(up, optionsOf);

test('what docker compose is to be given goes there: its options that are known, and all behind a --', () => {
  expect(options(['--profile', 'apps', '--no-watch', '-p', 'mine', '-f', 'more.yml', '--', '--ansi', 'never'])).toEqual(
    {
      watch: false,
      without: [],
      compose: ['--profile', 'apps', '--file', 'more.yml', '--project-name', 'mine', '--ansi', 'never'],
    },
  );
});

test('services are left out by name, one or several', () => {
  expect(options(['--without', 'a', '--without=b', '--profile', 'x'])).toEqual({
    watch: true,
    without: ['a', 'b'],
    compose: ['--profile', 'x'],
  });
});

test('an option of nobody is refused, so that a slip of the finger starts nothing', () => {
  expect(() => options(['--profil', 'apps'])).toThrow('--profil is no option of npm run up: did you mean --profile?');
  expect(() => options(['--without'])).toThrow('--without asks for SERVICE');
});
