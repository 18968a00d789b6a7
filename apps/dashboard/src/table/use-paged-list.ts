"use client";
import type { TypedDocumentNode, WatchQueryFetchPolicy } from "@apollo/client";
import { useQuery } from "@apollo/client/react";
import { useCallback } from "react";

/** What an operation asks of a connection. */
interface Connection<Row> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Row[];
}

interface PagedListOptions<Variables> {
  variables: Variables;
  fetchPolicy?: WatchQueryFetchPolicy;
}

/** A list that the server searches and sorts, as far as it is loaded. */
export interface PagedList<Row> {
  /** Undefined until there is an answer; the one before stands while another is on its way. */
  shown: { rows: readonly Row[]; totalCount: number } | undefined;
  error: unknown;
  retry: () => void;
  /** Loads the next page, if there is one and none is being loaded. */
  more: () => void;
}

/**
 * Reads a connection page by page, with the pages put together.
 *
 * @param field The query's root field, which takes `after`.
 */
export function usePagedList<Field extends string, Row, Variables extends { after?: string | null }>(
  query: TypedDocumentNode<Record<Field, Connection<Row>>, Variables>,
  field: Field,
  { variables, ...options }: PagedListOptions<Variables>,
): PagedList<Row> {
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(query, { ...options, variables });
  const connection = (data ?? previousData)?.[field];
  const { hasNextPage, endCursor } = connection?.pageInfo ?? { hasNextPage: false, endCursor: null };
  const more = useCallback(() => {
    if (!hasNextPage || loading) return;
    void fetchMore({
      // The compiler cannot tell of a type parameter that `after` alone is part of it.
      variables: { after: endCursor } as Partial<Variables>,
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...before,
        [field]: { ...next[field], nodes: [...before[field].nodes, ...next[field].nodes] },
      }),
    });
  }, [hasNextPage, loading, endCursor, fetchMore, field]);
  return {
    shown: connection ? { rows: connection.nodes, totalCount: connection.totalCount } : undefined,
    error,
    retry: () => void refetch(),
    more,
  };
}
