/** A sentence if it is not so. */
const unless = (holds: boolean, sentence: string): string[] => (holds ? [] : [sentence]);

export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly 'runs-on': string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly if?: string;
  readonly needs?: string;
  readonly steps: readonly Step[];
}

/** A workflow of GitHub Actions, as far as it is judged here. */
export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const jobsOf = ({ jobs }: Workflow): [string, Job][] => Object.entries(jobs);

/** Every npm script that a workflow runs is one of package.json's. */
export const scriptsExist = (workflow: Workflow, scripts: readonly string[]): string[] =>
  jobsOf(workflow).flatMap(([job, { steps }]) =>
    steps
      .flatMap(({ run = '' }) => [...run.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name))
      .flatMap((name) =>
        unless(scripts.includes(name), `${job} runs npm run ${name}, which package.json does not have`),
      ),
  );

/** Actions are pinned to a whole version, and only GitHub's own are used. */
export const actionsArePinned = (workflow: Workflow): string[] =>
  jobsOf(workflow).flatMap(([job, { steps }]) =>
    steps.flatMap(({ uses }) =>
      unless(uses === undefined || /^actions\/[\w-]+@v\d+\.\d+\.\d+$/.test(uses), `${job} uses ${uses}`),
    ),
  );

/** What runs the code of a pull request may write nothing, and what may write runs none of it. */
export const strangersWriteNothing = (workflow: Workflow): string[] => [
  ...unless(!('pull_request_target' in workflow.on), 'a stranger’s code would run with the token of the base'),
  ...unless(JSON.stringify(workflow.permissions) === '{"contents":"read"}', 'the default is not to read alone'),
  ...jobsOf(workflow).flatMap(([job, { permissions = {}, steps }]) => {
    const writes = Object.values(permissions).includes('write');
    const runs = steps.some(({ run, uses = '' }) => run !== undefined || uses.startsWith('actions/checkout@'));
    const kept = steps.some(
      (s) => s.uses?.startsWith('actions/checkout@') && s.with?.['persist-credentials'] !== false,
    );
    return [
      ...unless(!writes || !runs, `${job} may write, and runs code`),
      ...unless(!kept, `${job} leaves its token beside the code`),
    ];
  }),
];

/** A text of the event that stood in a script would be run: it goes through the environment. */
export const textIsNoCode = (workflow: Workflow): string[] =>
  jobsOf(workflow).flatMap(([job, { steps }]) =>
    steps.flatMap(({ run = '', with: { script = '' } = {} }) =>
      unless(!`${run}${String(script)}`.includes('${{'), `${job} puts an expression into a script`),
    ),
  );

/** Minutes that a job may take where somebody waits for it, and where nobody does. */
const PATIENCE = { waited: 30, alone: 180 };

/** No job runs for hours when something hangs. */
export const jobsEnd = (workflow: Workflow): string[] => {
  const isWaited = 'push' in workflow.on || 'pull_request' in workflow.on;
  const most = isWaited ? PATIENCE.waited : PATIENCE.alone;
  return jobsOf(workflow).flatMap(([job, { 'timeout-minutes': minutes }]) =>
    unless(minutes !== undefined && minutes <= most, `${job} may run for six hours`),
  );
};
