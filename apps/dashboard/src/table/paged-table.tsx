"use client";
import type { ReactNode } from "react";
import { ErrorState } from "../states/error-state.tsx";
import { DataTable, type DataTableProps } from "./data-table.tsx";
import { TableSkeleton } from "./table-skeleton.tsx";
import type { PagedList } from "./use-paged-list.ts";

type ListProps = "rows" | "rowId" | "searchable" | "totalCount" | "onEndReached";

interface PagedTableProps<Row extends { id: string }> extends Omit<DataTableProps<Row>, ListProps> {
  list: PagedList<Row>;
  /** What stands here instead, once it is known that there is nothing to search. */
  empty?: ReactNode;
}

/** The table of a list that the server pages: on its way, refused, empty, or loaded as one scrolls. */
export function PagedTable<Row extends { id: string }>({ list, empty, ...table }: PagedTableProps<Row>) {
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (!list.shown) return <TableSkeleton />;
  if (empty) return empty;
  return (
    <DataTable
      {...table}
      rows={list.shown.rows}
      rowId={(row) => row.id}
      // What is loaded alone could be searched here only in part.
      searchable={false}
      totalCount={list.shown.totalCount}
      onEndReached={list.more}
    />
  );
}
