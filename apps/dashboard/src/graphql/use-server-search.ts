"use client";
import type { TypedDocumentNode } from "@apollo/client";
import { useQuery } from "@apollo/client/react";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";

const typingPauseMilliseconds = 200;

/** Leaves the options as they are: the server has searched already. */
const asFound = <Options>({ options }: { options: Options }): Options => options;

/**
 * Finds what is typed into a select among more records than a page could hold.
 *
 * @param shown The label of what is chosen, which stands in the select without having been typed: with it all are found.
 */
export function useServerSearch<Data>(query: TypedDocumentNode<Data, { search: string }>, shown = "") {
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed, typingPauseMilliseconds);
  const { data, previousData } = useQuery(query, { variables: { search: search === shown ? "" : search } });
  return {
    /** Undefined until there is an answer; the one before stands while another is on its way. */
    found: data ?? previousData,
    /** What the select is to be given. */
    select: { searchable: true as const, onSearchChange: setTyped, filter: asFound },
  };
}
