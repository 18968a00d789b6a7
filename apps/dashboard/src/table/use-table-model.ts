"use client";
import {
  type ColumnDef,
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useLocale } from "next-intl";
import { useMemo, useState } from "react";
import type { CsvValue } from "../format/csv.ts";
import type { Column, Sorting } from "./column.ts";
import { compareValues } from "./compare-values.ts";

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
});

interface TableModelOptions<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  search: string;
  /** Order that the server keeps: rows come sorted and the choice is handed up. */
  sorting?: Sorting | null | undefined;
  onSortingChange?: ((sorting: Sorting) => void) | undefined;
}

/** Sorting, filtering and column choice, by TanStack Table. */
export function useTableModel<Row extends object>(options: TableModelOptions<Row>) {
  const { columns, rows, rowId, search, sorting, onSortingChange } = options;
  const locale = useLocale();
  const [local, setLocal] = useState<Sorting[]>([]);
  const [visibility, setVisibility] = useState<Record<string, boolean>>(() =>
    Object.fromEntries(columns.map((column) => [column.id, !column.optional])),
  );
  const byServer = onSortingChange !== undefined;
  const state = byServer ? (sorting ? [sorting] : []) : local;

  const definitions = useMemo(() => {
    const collator = new Intl.Collator(locale, { numeric: true });
    return columns.map(
      (column): ColumnDef<typeof features, Row> => ({
        id: column.id,
        header: column.header,
        accessorFn: (row) => column.value(row),
        enableSorting: column.sortable ?? true,
        sortDescFirst: column.numeric ?? false,
        // Unknown values stay last whichever way the rest is ordered.
        sortFn: (a, b, id) => {
          const descending = state[0]?.desc ?? false;
          return compareValues(a.getValue<CsvValue>(id), b.getValue<CsvValue>(id), collator, descending);
        },
      }),
    );
  }, [columns, locale, state[0]?.desc]);

  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    state: { sorting: state, columnVisibility: visibility, globalFilter: search },
    manualSorting: byServer,
    enableMultiSort: false,
    enableSortingRemoval: false,
    onSortingChange: (change) => {
      const next = typeof change === "function" ? change(state) : change;
      if (onSortingChange && next[0]) onSortingChange(next[0]);
      else setLocal(next);
    },
    onColumnVisibilityChange: (change) =>
      setVisibility((before) => (typeof change === "function" ? change(before) : change)),
    globalFilterFn: (row, id, query: string) =>
      String(row.getValue<CsvValue>(id) ?? "")
        .toLocaleLowerCase(locale)
        .includes(query.toLocaleLowerCase(locale)),
    getColumnCanGlobalFilter: () => true,
  });
  return table;
}
