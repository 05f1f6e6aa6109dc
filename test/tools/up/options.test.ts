import { asksForHelp, readOptions } from '../../../tools/up/options';

test('what is not for npm run up is for docker compose', () => {
  expect(readOptions(['--profile', 'apps', '--no-watch', '-p', 'mine'])).toEqual({
    watch: false,
    without: [],
    compose: ['--profile', 'apps', '-p', 'mine'],
  });
});

test('services are left out by name, one or several', () => {
  expect(readOptions(['--without', 'a', '--without=b', '--profile', 'x'])).toEqual({
    watch: true,
    without: ['a', 'b'],
    compose: ['--profile', 'x'],
  });
  expect(() => readOptions(['--without'])).toThrow('--without asks for the name of a service.');
});

test('help is asked for anywhere', () => {
  expect([asksForHelp(['--profile', 'x', '--help']), asksForHelp(['-h']), asksForHelp(['--no-watch'])]).toEqual([
    true,
    true,
    false,
  ]);
});
