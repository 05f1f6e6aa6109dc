/** Whether two values say the same, in whatever order; a member that is null is one that is not there. */
export const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string | undefined =>
  JSON.stringify(value ?? undefined, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(
          Object.entries(member)
            .filter(([, inner]) => inner !== null)
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : member,
  );
