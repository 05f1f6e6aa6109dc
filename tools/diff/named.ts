interface Named {
  readonly name?: unknown;
  readonly external?: unknown;
}

/**
 * A volume or a network with what it is called, unless that is what follows from the project: then it says nothing, also where it
 * is written out. What somebody else makes is called as its key is.
 *
 * @see https://github.com/compose-spec/compose-go/blob/main/loader/normalize.go
 */
export function named(value: unknown, key: string, project: unknown): object {
  const { name, ...rest } = (value ?? {}) as Named;
  const said = name ?? (rest.external === true ? key : undefined);
  return said === undefined || said === `${String(project)}_${key}` ? rest : { ...rest, name: said };
}
