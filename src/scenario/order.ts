/** Sorts by id, by code unit, so that the order does not depend on the reader's language. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The ids of some things, in their order. */
export function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}
