import type { ImportKind } from "../gql/graphql.ts";

/** The form that brings in a file, for a file of that kind where one is given. */
export function importAddress(kind?: ImportKind): string {
  return kind ? `/data?new=true&kind=${kind}` : "/data?new=true";
}
