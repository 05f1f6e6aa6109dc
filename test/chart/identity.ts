export type Json = Readonly<Record<string, unknown>>;

/** What an object is, among all others. */
export function identityOf({ apiVersion, kind, metadata }: Json): string {
  const { namespace = '', name } = metadata as { readonly namespace?: string; readonly name: string };
  return `${String(apiVersion)} ${String(kind)} ${namespace}/${name}`;
}
