import { tmpdir } from 'node:os';
import { MISSING, thisMachine } from '../../../tools/rehearse/machine';

const machine = thisMachine(tmpdir());

describe('a program that is run', () => {
  test('ends with its code and what it said, having read what it was given', async () => {
    const script = 'cat; echo "$GREETING" >&2; exit 3';
    const options = { input: 'hello', env: { GREETING: 'there' } };
    expect(await machine.run('sh', ['-c', script], options)).toEqual({ code: 3, stdout: 'hello', stderr: 'there' });
  });

  test('is told apart from one that is not there', async () => {
    expect((await machine.run('no-such-program', [])).code).toBe(MISSING);
  });

  test('is stopped when its time is over', async () => {
    const { code, stderr } = await machine.run('sleep', ['30'], { timeoutSeconds: 0.2 });
    expect([code === 0, stderr]).toEqual([false, 'not done after 0.2 s']);
  });
});

describe('a program that goes on', () => {
  test('is waited for until it says a word, and until it is stopped', async () => {
    const running = await machine.start('sh', ['-c', 'echo first; echo ready on 80; exec sleep 30'], /ready on \d+/);
    expect(running.line).toBe('ready on 80');
    running.stop();
    await running.ended;
  });

  test('fails with what it said if it ends before', async () => {
    await expect(machine.start('sh', ['-c', 'echo no way >&2'], /ready/)).rejects.toThrow('no way');
  });
});
