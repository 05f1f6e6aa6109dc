import { runStages, type Ended } from '../../tools/check/check';

const STAGES = [['types', 'lint'], ['tests'], ['proof']];

/** Which steps were begun and ended, in their order, and how it ends where some of them fail. */
async function after(failing: Readonly<Record<string, Ended>>): Promise<{ code: number; steps: string[] }> {
  const steps: string[] = [];
  const code = await runStages(STAGES, async (step) => {
    steps.push(`+${step}`);
    await new Promise(setImmediate);
    steps.push(`-${step}`);
    return failing[step] ?? { code: 0 };
  });
  return { code, steps };
}

let said: string[] = [];
beforeEach(() => {
  said = [];
  jest.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => jest.restoreAllMocks());

test('the steps of a stage run at once, and stages one after the other', async () => {
  expect(await after({})).toEqual({
    code: 0,
    steps: ['+types', '+lint', '-types', '-lint', '+tests', '-tests', '+proof', '-proof'],
  });
  expect(said).toEqual([]);
});

test('what fails ends it after its stage, as the first one of it ends, and is named', async () => {
  const { code, steps } = await after({ types: { code: 3 }, lint: { code: 1 } });
  expect([code, steps]).toEqual([3, ['+types', '+lint', '-types', '-lint']]);
  expect(said).toEqual([
    'npm run check ends here: npm run types ended with 3',
    'npm run check ends here: npm run lint ended with 1',
  ]);
});

test('what was killed is a failure, too', async () => {
  expect((await after({ tests: { code: null, why: 'ended with SIGKILL' } })).code).toBe(1);
  expect(said).toEqual(['npm run check ends here: npm run tests ended with SIGKILL']);
});
