import { identityOf } from '../find';
import { Hand } from './crew';
import { writeState, type Found, type State } from './state';
import type { Answer } from './worker';

export interface RunProps {
  readonly state: State;
  /** All cases below this number are run. */
  readonly end: number;
  readonly processes: number;
  /** Where the state is kept. @default it is not */
  readonly path?: string;
  /** Whether somebody wants it to end. */
  readonly isStopped: () => boolean;
  readonly tell: (state: State) => void;
}

/** Runs the cases that a state has not run, and makes each find as small as it can be. */
export async function run({ state: before, end, processes, path, isStopped, tell }: RunProps): Promise<State> {
  let state = before;
  let given = before.next;
  const waiting = new Map<number, Answer>();
  const note = (answer: Answer): void => {
    waiting.set(answer.index, answer);
    // In order, so that what a killed run has done is one number.
    for (let next = waiting.get(state.next); next !== undefined; next = waiting.get(state.next)) {
      waiting.delete(state.next);
      state = withAnswer(state, next);
    }
    if (path !== undefined) writeState(path, state);
    tell(state);
  };
  const work = async (hand: Hand): Promise<void> => {
    while (given < end && !isStopped()) {
      const index = given;
      given += 1;
      const answer = await hand.ask({ seed: state.seed, index });
      note({ ...answer, finds: await smallest(hand, answer, state) });
    }
    await hand.end();
  };
  await Promise.all(Array.from({ length: processes }, () => work(new Hand())));
  return state;
}

/** Finds that are known already stay as they are. */
async function smallest(hand: Hand, { index, finds }: Answer, { seed, found }: State): Promise<Found[]> {
  const known = found.map(identityOf);
  const all: Found[] = [];
  for (const find of finds) {
    const isOwn = find.judge === 'time' || known.includes(identityOf(find));
    const { code, finds: again } = isOwn
      ? { code: undefined, finds: [find] }
      : await hand.ask({ seed, index, shrink: find }, 600);
    all.push({ ...(again[0] ?? find), index, ...(code === undefined ? {} : { code }) });
  }
  return all;
}

function withAnswer(state: State, { index, accepted, finds }: Answer): State {
  const found = finds.map((find) => ({ ...find, index }));
  return {
    ...state,
    next: state.next + 1,
    accepted: state.accepted + (accepted ? 1 : 0),
    refused: state.refused + (accepted ? 0 : 1),
    found: [...state.found, ...found],
  };
}
