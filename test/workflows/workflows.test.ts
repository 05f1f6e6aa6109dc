import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { parse } from 'yaml';
import { first, set } from '../proof/promises/break';
import * as workflows from './workflows';
import type { Step, Workflow } from './workflows';

const ROOT = join(__dirname, '..', '..');
const FOLDER = join(ROOT, '.github/workflows');
const { scripts, engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  engines: { node: string };
};
const read = (name: string) => parse(readFileSync(join(FOLDER, name), 'utf8')) as Workflow;

const checks: Readonly<Record<string, (workflow: Workflow) => string[]>> = {
  'runs npm scripts that exist': (workflow) => workflows.scriptsExist(workflow, Object.keys(scripts)),
  'pins its actions': workflows.actionsArePinned,
  'lets strangers write nothing': workflows.strangersWriteNothing,
  'takes no text for code': workflows.textIsNoCode,
  'ends its jobs': workflows.jobsEnd,
};

describe.each(readdirSync(FOLDER))('the workflow %s', (name) => {
  test.each(Object.entries(checks))('%s', (_, check) => expect(check(read(name))).toEqual([]));
});

describe('a broken workflow is noticed', () => {
  test.each([
    ['check steps 2 run', 'npm run chek', 'check runs npm run chek, which package.json does not have'],
    ['check steps 0 uses', 'actions/checkout@main', 'check uses actions/checkout@main'],
    ['check steps 0 uses', 'somebody/checkout@v5.0.0', 'check uses somebody/checkout@v5.0.0'],
    ['check permissions', { contents: 'write' }, 'check may write, and runs code'],
    ['check steps 0 with', {}, 'check leaves its token beside the code'],
    ['check steps 2 run', 'echo ${{ github.head_ref }}', 'check puts an expression into a script'],
    ['check timeout-minutes', undefined, 'check may run for six hours'],
    ['check timeout-minutes', 180, 'check may run for six hours'],
  ])('%s: %j', (path, value, says) => {
    const workflow = read('pull-request.yml');
    set(workflow.jobs, path, value);
    expect(Object.values(checks).flatMap((check) => check(workflow))).toContain(says);
  });

  test.each([
    ['on', { pull_request_target: {} }, 'a stranger’s code would run with the token of the base'],
    ['permissions', undefined, 'the default is not to read alone'],
  ])('%s: %j', (path, value, says) => {
    const workflow = read('pull-request.yml');
    set(workflow, path, value);
    expect(workflows.strangersWriteNothing(workflow)).toContain(says);
  });
});

describe.each([
  ['cluster.yml', 'kind', ['npm ci', 'test/cluster/on-kind.sh']],
  ['containers.yml', 'compose', ['npm ci', 'if [ -x app/test/e2e/run.sh ]; then app/test/e2e/run.sh; fi']],
])('the workflow %s', (file, job, scripts) => {
  const workflow = read(file);

  test('is started by hand and once a week, and by nothing that is pushed', () => {
    expect(Object.keys(workflow.on).sort()).toEqual(['schedule', 'workflow_dispatch']);
    expect(workflow.on['schedule']).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* [0-6]$/) as string }]);
  });

  test('runs the script that anybody runs, and no more', () => {
    expect(workflow.jobs[job]?.steps.flatMap(({ run }) => run ?? [])).toEqual(scripts);
  });
});

describe('the workflow of the explorer', () => {
  const workflow = read('explorer.yml');

  test('publishes nothing until somebody has said that it may be seen', () => {
    expect(workflow.jobs['make']?.if).toBe("vars.EXPLORER_PAGES == 'true'");
    expect(workflow.jobs['publish']?.needs).toBe('make');
  });

  test('publishes what the command writes, and what publishes runs nothing of the repository', () => {
    const { steps = [] } = workflow.jobs['make'] ?? {};
    expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm run explore -- --no-open --output site']);
    expect(steps.at(-1)).toMatchObject({
      uses: expect.stringMatching(/^actions\/upload-pages-artifact@/) as string,
      with: { path: 'site' },
    });
    expect(workflow.jobs['publish']?.steps.map(({ uses }) => uses)).toEqual([
      expect.stringMatching(/^actions\/deploy-pages@/) as string,
    ]);
  });
});

const { jobs } = read('pull-request.yml');
const stepOf = (job: string, fits: (step: Step) => boolean) => first(jobs[job]?.steps ?? [], fits, `step of ${job}`);

describe('the workflow of a pull request', () => {
  test('checks everything, on a Node.js that package.json wants', () => {
    expect(jobs['check']?.steps.map(({ run }) => run)).toContain('npm run check');
    const node = stepOf('check', ({ uses }) => uses?.startsWith('actions/setup-node@') === true).with?.['node-version'];
    expect(Number(node)).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)?.[0]));
  });

  test('has the base to compare with', () => {
    const { with: options } = stepOf('diff', ({ uses }) => uses?.startsWith('actions/checkout@') === true);
    expect(options?.['fetch-depth']).toBe(0);
  });

  test('may comment in one job alone, and fails a destructive change unless a label allows it', () => {
    const writing = Object.entries(jobs).filter(([, { permissions = {} }]) =>
      Object.values(permissions).includes('write'),
    );
    expect(writing.map(([name, { permissions }]) => [name, permissions])).toEqual([
      ['comment', { 'pull-requests': 'write' }],
    ]);
    expect(jobs['destructive']?.if).toBe(
      "needs.diff.outputs.code == '2' && !contains(github.event.pull_request.labels.*.name, 'allow-destructive')",
    );
    expect(jobs['destructive']?.steps[0]?.run).toMatch(/^exit 1$/m);
  });
});

describe('the step that runs the diff', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs the step as GitHub does, with an npm that ends with a code. */
  function diff(code: number, text = '### What this does\nä → b') {
    const { run = '' } = stepOf('diff', ({ id }) => id === 'diff');
    const said = text === '' ? '' : `cat <<'END'\n${text}\nEND\n`;
    writeFileSync(join(folder, 'npm'), `#!/bin/sh\necho "$@" > arguments\n${said}exit ${code}\n`);
    chmodSync(join(folder, 'npm'), 0o755);
    const env = {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
      BASE: 'origin/main',
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    };
    const { status } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', run], { cwd: folder, env });
    return {
      status,
      output: readFileSync(env.GITHUB_OUTPUT, 'utf8'),
      summary: readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8'),
    };
  }

  test.each([
    [0, 0],
    [2, 0],
    [1, 1],
  ])('ends well with the exit codes that mean something: %i', (code, status) => {
    const found = diff(code);
    expect(found.status).toBe(status);
    expect(found.output).toContain(`code=${code}\n`);
    expect(found.summary).toBe('### What this does\nä → b\n');
    expect(readFileSync(join(folder, 'arguments'), 'utf8')).toBe(
      'run --silent diff -- --base origin/main --markdown\n',
    );
  });

  test('fails where the diff refuses its arguments: it ends with 2 as for what is destructive, and says nothing', () => {
    expect(diff(2, '').status).toBe(1);
  });

  test('hands on a text of any length and content', () => {
    const { output, summary } = diff(0, `code=0\n${'ä'.repeat(40_000)}`);
    const [, end = ''] = /^text<<(end-[0-9a-f]{16})$/m.exec(output) ?? [];
    expect(output.endsWith(`\n${end}\n`)).toBe(true);
    expect(output.length).toBeLessThan(65_000);
    expect(output).not.toContain('\uFFFD');
    expect(summary).toHaveLength(40_008);
  });
});

describe('the step that comments', () => {
  interface Comment {
    readonly id: number;
    readonly body: string;
  }

  /** Runs the script as actions/github-script does, with the comments that are there. */
  async function comment(there: readonly Comment[]) {
    const script = String(
      stepOf('comment', ({ uses }) => uses?.startsWith('actions/github-script@') === true).with?.['script'],
    );
    const calls: [string, unknown][] = [];
    const call = (name: string) => (given: unknown) => Promise.resolve(void calls.push([name, given]));
    const issues = { listComments: 'listComments', updateComment: call('update'), createComment: call('create') };
    const github = { rest: { issues }, paginate: () => Promise.resolve(there) };
    const context = { repo: { owner: 'team', repo: 'app' }, issue: { number: 7 } };
    const run = runInThisContext(`(async (github, context, process) => {${script}})`) as (
      ...given: unknown[]
    ) => Promise<void>;
    await run(github, context, { env: { TEXT: '### What this does' } });
    return calls;
  }
  const body = '<!-- npm run diff -->\n### What this does';

  test('writes one where there is none', async () => {
    expect(await comment([{ id: 1, body: 'Looks good.' }])).toEqual([
      ['create', { owner: 'team', repo: 'app', issue_number: 7, body }],
    ]);
  });

  test('brings the one that is there up to date', async () => {
    const there = [
      { id: 1, body: 'Looks good.' },
      { id: 2, body: '<!-- npm run diff -->\nOld.' },
    ];
    expect(await comment(there)).toEqual([['update', { owner: 'team', repo: 'app', comment_id: 2, body }]]);
  });
});
