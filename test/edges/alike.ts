import { called, dueAt, EXCHANGES, type Edge, type Outcome, type Request } from './exchanges';

type Answering = (request: Request, headers: readonly string[]) => Outcome | Promise<Outcome>;

/** Tests that an edge makes of every request what all make of it, or otherwise for a reason. */
export function answersAsAllDo(edge: Edge, answering: Answering): void {
  test.each(EXCHANGES.map((one) => [called(one.request), one] as const))(
    `${edge} answers %s as all do, or otherwise for a reason`,
    async (_, exchange) => {
      const due = dueAt(edge, exchange);
      expect(lookedAt(await answering(exchange.request, Object.keys(due.headers ?? {})), due)).toEqual(due);
    },
  );
}

/** An outcome with the headers alone that are due, each as it is due where it says at least that. */
function lookedAt({ status, seen, headers = {} }: Outcome, due: Outcome): Outcome {
  const looked = Object.entries(due.headers ?? {}).map(([name, value]) => {
    const said = headers[name] ?? '';
    return [name, said.includes(value) ? value : said] as const;
  });
  return {
    status,
    ...(seen === undefined ? {} : { seen }),
    ...(due.headers === undefined ? {} : { headers: Object.fromEntries(looked) }),
  };
}
