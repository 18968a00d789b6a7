"use client";
import { parseAsBoolean, parseAsStringLiteral, useQueryStates } from "nuqs";
import type { Sorting } from "./column.ts";

/**
 * By which column the server orders a list, and which way: kept in the address, where a person would share it.
 *
 * @param fields Columns by which the server can order, with its words for them.
 * @param first How the list stands until a person chooses.
 */
export function useListOrder<Column extends string, Field>(
  fields: Readonly<Record<Column, Field>>,
  first: { id: NoInfer<Column>; desc: boolean },
) {
  const isColumn = (id: string): id is Column => Object.hasOwn(fields, id);
  const [{ sort: chosen, desc }, setState] = useQueryStates({
    sort: parseAsStringLiteral(Object.keys(fields).filter(isColumn)).withDefault(first.id),
    desc: parseAsBoolean.withDefault(first.desc),
  });
  // The compiler cannot tell of a type parameter that the default leaves no null.
  const sort = chosen as Column;
  return {
    /** As the query takes it. */
    order: { field: fields[sort], direction: desc ? "DESC" : "ASC" } as const,
    /** What the table is to be given. */
    table: {
      sorting: { id: sort, desc },
      onSortingChange: ({ id, desc: descending }: Sorting) =>
        isColumn(id) && void setState({ sort: id, desc: descending }),
    },
  };
}
