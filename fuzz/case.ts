import { DefinitionError, type Application, type Problem } from '../lib/model';
import type { DistFile } from '../proof/invariants/dist';
import { drawn, mixed } from './draw';
import type { Find } from './find';
import { applicationPlan } from './generate/application';
import { crash } from './judge/crash';
import { lostFinds } from './judge/lost';
import { byteFinds, filesOf, outputFinds } from './judge/output';
import { reportFinds } from './judge/report';
import { isTold } from './mutate/foreign';
import { mutated, type Mutation } from './mutate/mutation';
import { mutation } from './mutate/mutate';
import { applicationOf } from './plan/build';
import type { Plan } from './plan/plan';

/** One application, and the mistakes in it. */
export interface Case {
  readonly plan: Plan;
  readonly mutations: readonly Mutation[];
}

/** What became of a case. */
export interface Outcome {
  readonly accepted: boolean;
  readonly finds: readonly Find[];
  /** What is written of an accepted application. @default nothing */
  readonly files?: readonly DistFile[];
}

/** The case of a number: always the same. */
export function caseOf(seed: number, index: number): Case {
  const plan = applicationPlan(mixed(seed, index));
  const other = applicationPlan(mixed(seed, index + 0x40000000));
  const mutations = drawn(mixed(seed, index + 0x20000000), (draw) =>
    draw.times(0, 5, () => mutation(draw, plan, other)),
  );
  return { plan, mutations };
}

/** A plan with all mistakes of a case. */
export const planOf = ({ plan, mutations }: Case): Plan => mutations.reduce(mutated, plan);

/** What becomes of a case, and what is wrong with that. */
export function outcomeOf(one: Case): Outcome {
  const plan = planOf(one);
  const answer = answerTo(plan);
  if ('find' in answer) return { accepted: false, finds: [answer.find] };
  if ('problems' in answer) return { accepted: false, finds: refusedFinds(one, plan, answer.problems) };
  const { application, files } = answer;
  const found = outputFinds(application, files).filter((find) => !isTold(find, one.mutations));
  return { accepted: true, files, finds: [...found, ...againFinds(plan, files)] };
}

function refusedFinds(one: Case, plan: Plan, problems: readonly Problem[]): Find[] {
  if (plan === one.plan) {
    return problems.map(({ subject, field, allowed, given }) => ({
      judge: 'refusal',
      title: `a valid application is refused: ${field.replace(/\d+/g, 'N').split('.').slice(0, 2).join('.')}, ${allowed.slice(0, 40)}`,
      words: `${subject}: ${field}: given ${typeof given === 'string' ? given : typeof given}, allowed ${allowed}`,
    }));
  }
  return [...reportFinds(problems, JSON.stringify(plan)), ...lostFinds(one, problems)];
}

/** The same once more, from the beginning. */
function againFinds(plan: Plan, files: readonly DistFile[]): Find[] {
  const again = answerTo(plan);
  return 'files' in again
    ? byteFinds(files, again.files)
    : [{ judge: 'bytes', title: 'a second synth refuses it', words: '' }];
}

type Answer =
  | { readonly application: Application; readonly files: readonly DistFile[] }
  | { readonly problems: readonly Problem[] }
  | { readonly find: Find };

function answerTo(plan: Plan): Answer {
  let application: Application | undefined;
  try {
    application = applicationOf(plan);
    return { application, files: filesOf(application) };
  } catch (error) {
    if (error instanceof DefinitionError) return { problems: error.problems };
    return { find: crash(error, application === undefined ? 'a definition' : 'a synth') };
  }
}
