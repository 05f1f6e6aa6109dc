/** A request of a user, and the parts that it can't be answered without. */
export interface Asked<Part> {
  readonly name: string;
  readonly needs: readonly Part[];
  readonly ask: () => Promise<Response>;
}

/** A request that was not answered, with what the answer says is missing. */
export interface Refused {
  readonly name: string;
  readonly status: number;
  readonly missing: string;
}

/** What became of all requests: the names of those that were answered, and those that were not. */
export interface Tally {
  readonly answered: readonly string[];
  readonly refused: readonly Refused[];
}

/** Asks everything again and again while `outage` goes on, which may wait for so many rounds of questions. */
export async function tally<Part>(
  asked: readonly Asked<Part>[],
  outage: (rounds: (count: number) => Promise<void>) => Promise<unknown>,
): Promise<Tally> {
  const answered: string[] = [];
  const refused: Refused[] = [];
  let isOver = false;
  let round = 0;
  const once = async ({ name, ask }: Asked<Part>): Promise<void> => {
    const answer = await ask();
    const text = await answer.text();
    if (answer.ok) answered.push(name);
    else refused.push({ name, status: answer.status, missing: missingIn(text) });
  };
  const asking = (async () => {
    for (; !isOver; round++) await Promise.all(asked.map(once));
  })();
  const rounds = async (count: number): Promise<void> => {
    const until = round + count;
    while (round < until && !isOver) await new Promise((resume) => setTimeout(resume, 50));
  };
  try {
    await Promise.race([outage(rounds), asking]);
  } finally {
    isOver = true;
  }
  await asking;
  return { answered, refused };
}

/** What an answer says is missing; all that it says, where it does not. */
function missingIn(text: string): string {
  try {
    return (JSON.parse(text) as { missing?: string }).missing ?? text;
  } catch {
    return text;
  }
}
