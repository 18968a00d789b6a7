"use client";
import { useDebouncedValue, useMediaQuery } from "@mantine/hooks";
import { type ReactNode, useMemo, useState } from "react";
import { type CsvPreamble, fileName, toCsv } from "../format/csv.ts";
import { download } from "../format/download.ts";
import { Panel } from "../states/panel.tsx";
import type { Column, Sorting } from "./column.ts";
import type { Selection } from "./selection.ts";
import styles from "./table.module.css";
import { TableBar } from "./table-bar.tsx";
import { TableCards } from "./table-cards.tsx";
import { TableGrid } from "./table-grid.tsx";
import { useTableModel } from "./use-table-model.ts";

export interface DataTableProps<Row extends object> {
  /** What the table holds, for screen readers and the file's name. */
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Opens a row: Enter on it, or a click beside its links. */
  onOpen?: (row: Row) => void;
  /** Controls that stand before the table's own. */
  controls?: ReactNode;
  /** Filters the rows here; false where the server searches. */
  searchable?: boolean;
  sorting?: Sorting | null;
  onSortingChange?: (sorting: Sorting) => void;
  /** Rows on the server, when more than are loaded. */
  totalCount?: number;
  /** Asks for more rows, near the end of those that are here. */
  onEndReached?: () => void;
  /** What the exported file says about itself. */
  preamble?: CsvPreamble;
  /** Lets rows be ticked: Space on a row, Shift for a range, Ctrl+A for all that are loaded. */
  selecting?: Selecting<Row>;
  /** What stands here without rows. */
  nothing: string;
  /** Pixels that the table scrolls in. */
  maxHeight?: number;
}

export interface Selecting<Row> {
  selection: Selection;
  onChange: (next: Selection) => void;
  /** What a row is called to those who cannot see it. */
  nameOf: (row: Row) => string;
}

/** The one table: order, filter, column choice, virtual rows, keyboard, CSV, and cards on a phone. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { name, columns, rows, rowId, searchable = true, sorting, onSortingChange, preamble = [] } = props;
  const [search, setSearch] = useState("");
  const [query] = useDebouncedValue(search, 120);
  const phone = useMediaQuery("(max-width: 47.99em)");
  const table = useTableModel({ columns, rows, rowId, search: query, sorting, onSortingChange });
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const shown = table.getRowModel().rows;
  const visible = table.getVisibleLeafColumns().flatMap((column) => byId.get(column.id) ?? []);

  function save() {
    const exported = columns.filter((column) => column.exported ?? true);
    const header = exported.map((column) => column.header);
    const body = shown.map((row) => exported.map((column) => column.value(row.original)));
    download(fileName(name, "csv"), toCsv(header, body, preamble));
  }

  return (
    <Panel flush>
      <TableBar
        controls={props.controls}
        {...(searchable ? { search, onSearch: setSearch } : {})}
        columns={table.getAllLeafColumns().map((column) => ({
          id: column.id,
          header: byId.get(column.id)?.header ?? column.id,
          visible: column.getIsVisible(),
          toggle: () => column.toggleVisibility(),
        }))}
        count={shown.length}
        totalCount={props.totalCount ?? rows.length}
        onExport={save}
      />
      {shown.length === 0 ? (
        <div className={styles.none}>{props.nothing}</div>
      ) : phone ? (
        <TableCards
          name={name}
          columns={visible}
          rows={shown}
          onEndReached={props.onEndReached}
          selecting={props.selecting}
        />
      ) : (
        <TableGrid
          name={name}
          columns={visible}
          rows={shown}
          sorting={table.state.sorting[0] ?? null}
          onSort={(id) => table.getColumn(id)?.toggleSorting()}
          onOpen={props.onOpen}
          onEndReached={props.onEndReached}
          selecting={props.selecting}
          maxHeight={props.maxHeight ?? 640}
        />
      )}
    </Panel>
  );
}
