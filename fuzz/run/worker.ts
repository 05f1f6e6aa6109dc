import { parentPort } from 'node:worker_threads';
import { caseOf, outcomeOf, planOf } from '../case';
import { distinct, type Find } from '../find';
import { codeOf } from '../plan/code';
import { shrunk } from './shrink';

/** What a worker is asked: the outcome of a case, or the smallest form of a find of it. */
export interface Question {
  readonly seed: number;
  readonly index: number;
  /** @default what becomes of the case */
  readonly shrink?: Find;
}

export interface Answer {
  readonly index: number;
  readonly accepted: boolean;
  readonly mutations: number;
  readonly finds: readonly Find[];
  /** The definition that shows a find. @default no find was asked for */
  readonly code?: string;
}

/** What a smaller form may cost. */
const EFFORT = { milliseconds: 90_000, tries: 600 };

/** The answer to a question. */
export function answerTo({ seed, index, shrink }: Question): Answer {
  const one = caseOf(seed, index);
  const mutations = one.mutations.length;
  if (shrink === undefined) {
    const { accepted, finds } = outcomeOf(one);
    return { index, accepted, mutations, finds: distinct(finds) };
  }
  const small = shrunk(one, shrink, EFFORT);
  return { index, accepted: false, mutations, finds: [small.find], code: codeOf(planOf(small.one), '../lib') };
}

parentPort?.on('message', (question: Question) => parentPort?.postMessage(answerTo(question)));
