import { paragraph } from '../../../lib/model';
import { envFileProblems } from '../../../tools/env-file/env-file-problems';

const expected = {
  names: ['POSTGRES_PASSWORD', 'REDIS_PASSWORD', 'MAIL_TOKEN'],
  inUrls: new Set(['POSTGRES_PASSWORD', 'REDIS_PASSWORD']),
  shell: { HOME: '/home/alice' },
};
const problemsIn = (text: string) => envFileProblems(text, expected);

test('what arrives as it is written has no problem', () => {
  const text = [
    '# a remark',
    'POSTGRES_PASSWORD=abc123-._~',
    'MAIL_TOKEN=\'a$b # c "d"\' # a remark',
    'export REDIS_PASSWORD="abc"',
    'FOLDER=$HOME/x',
    'OTHER=${FOLDER}/y # a remark',
    'COMPOSE_PROFILES=apps',
    '',
  ];
  expect(problemsIn(text.join('\n'))).toEqual([]);
});

test.each([
  ['MAIL_TOKEN=a$b', 'a $ that does not arrive', 'in single quotes'],
  ['MAIL_TOKEN="a${b}c"', 'a $ that does not arrive', 'in single quotes'],
  ['MAIL_TOKEN=a$$b', 'a $ that does not arrive', 'in single quotes'],
  ['MAIL_TOKEN=a #b', 'a # after a blank', 'in single quotes'],
  ["MAIL_TOKEN='a'b", 'text after the closing quote', 'for a single quote'],
  ["MAIL_TOKEN='a", 'a quote that nothing ends', 'in single quotes'],
  ['MAIL_TOKN=a', 'MAIL_TOKN', 'did you mean MAIL_TOKEN?'],
  ['POSTGRES_PASSWORD=a@b', 'the character @', 'openssl rand -hex 24'],
  ["REDIS_PASSWORD='a$b'", 'the character $', 'openssl rand -hex 24'],
  ['MAIL_TOKEN=a\nMAIL_TOKEN=b', 'what is said otherwise below', 'remove this line or line 2'],
])('%p is refused, with what to write instead', (text, given, fix) => {
  expect(problemsIn(text)).toMatchObject([
    { subject: 'line 1', given: expect.stringContaining(given) as string, fix: expect.stringContaining(fix) as string },
  ]);
});

test('all problems are listed at once, by lines, and no value is shown', () => {
  const problems = problemsIn('POSTGRES_PASSWORD=hidden/value\n\nMAIL_TOKEN=hidden$value\nREDIS_PASWORD=hidden\n');
  expect(problems.map(({ subject, field }) => `${subject} ${field}`)).toEqual([
    'line 1 POSTGRES_PASSWORD',
    'line 3 MAIL_TOKEN',
    'line 4 REDIS_PASWORD',
  ]);
  expect(problems.map((one) => paragraph(one)).join('\n')).not.toMatch(/hidden|value\b.*hidden/);
});

test('a value over several lines is one, and those after it keep their numbers', () => {
  expect(problemsIn("MAIL_TOKEN='a\nb'\nPOSTGRES_PASSWORD=a/b")).toMatchObject([{ subject: 'line 3' }]);
});
