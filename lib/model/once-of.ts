/**
 * A function of one object that is worked out once for each, and given to everybody who asks: for what follows from all of an
 * environment, and is asked for in each of its parts. It is forgotten with the object.
 */
export function onceOf<Of extends object, Answer>(answer: (of: Of) => Answer): (of: Of) => Answer {
  const known = new WeakMap<Of, { readonly answer: Answer }>();
  return (of) => {
    const found = known.get(of) ?? { answer: answer(of) };
    known.set(of, found);
    return found.answer;
  };
}
