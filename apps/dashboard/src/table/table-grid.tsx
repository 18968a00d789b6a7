"use client";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import type { Column, Sorting } from "./column.ts";
import type { Selecting } from "./data-table.tsx";
import { moveFocus } from "./move-focus.ts";
import { RowCheckbox } from "./row-checkbox.tsx";
import { allToggled, extended, toggled } from "./selection.ts";
import styles from "./table.module.css";

interface TableGridProps<Row> {
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly { id: string; original: Row }[];
  sorting: Sorting | null;
  onSort: (columnId: string) => void;
  onOpen?: ((row: Row) => void) | undefined;
  onEndReached?: (() => void) | undefined;
  selecting?: Selecting<Row> | undefined;
  maxHeight: number;
}

const rowHeight = 44;
const headHeight = 36;

/** Rows of a table, of which only those in sight are in the document. Arrow keys move between rows, Enter opens one. */
export function TableGrid<Row>(props: TableGridProps<Row>) {
  const { name, columns, rows, sorting, onSort, onOpen, onEndReached, selecting, maxHeight } = props;
  const t = useTranslations("table");
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 1024, height: maxHeight },
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 10) onEndReached?.();
  }, [last, rows.length, onEndReached]);

  function onKeyDown(event: KeyboardEvent<HTMLTableRowElement>, index: number) {
    if (event.target !== event.currentTarget) return;
    const row = rows[index];
    if (selecting && row && tick(event, row.id)) return event.preventDefault();
    if (event.key === "Enter" && onOpen && row) return onOpen(row.original);
    const next = moveFocus(event.key, index, rows.length, Math.floor(maxHeight / rowHeight) - 1);
    if (next === null) return;
    event.preventDefault();
    const to = rows[next];
    if (selecting && event.shiftKey && row && to) {
      const from =
        selecting.selection.anchor === null ? { ...selecting.selection, anchor: row.id } : selecting.selection;
      selecting.onChange(extended(from, to.id, order()));
    }
    setFocused(next);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus();
    });
  }

  const order = () => rows.map(({ id }) => id);

  /** Ticks by Space, with Shift a range, and by Ctrl+A all. */
  function tick(event: KeyboardEvent, id: string): boolean {
    if (!selecting) return false;
    const { selection, onChange } = selecting;
    if (event.key === " ") onChange(event.shiftKey ? extended(selection, id, order()) : toggled(selection, id));
    else if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey))
      onChange(allToggled(selection, order()));
    else return false;
    return true;
  }

  function onClick(event: MouseEvent<HTMLTableRowElement>, row: Row) {
    const inside = event.target instanceof Element && event.target.closest("a, button, input, label, [role=switch]");
    if (!inside && window.getSelection()?.toString() === "") onOpen?.(row);
  }

  const span = columns.length + (selecting ? 1 : 0);
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <section className={styles.scroll} ref={scroller} style={{ maxHeight }} aria-label={name}>
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <caption
          className="mantine-VisuallyHidden-root"
          style={{ height: 0, overflow: "hidden", position: "absolute" }}
        >
          {name}
        </caption>
        <thead style={{ height: headHeight }}>
          <tr>
            {selecting ? (
              <th scope="col" className={styles.tickCell}>
                <RowCheckbox
                  label={t("selectAll")}
                  checked={rows.length > 0 && selecting.selection.ids.size === rows.length}
                  some={selecting.selection.ids.size > 0 && selecting.selection.ids.size < rows.length}
                  onTick={() => selecting.onChange(allToggled(selecting.selection, order()))}
                />
              </th>
            ) : null}
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                style={{ width: column.width }}
                data-numeric={column.numeric || undefined}
                aria-sort={sorting?.id === column.id ? (sorting.desc ? "descending" : "ascending") : undefined}
              >
                {(column.sortable ?? true) ? (
                  <button
                    type="button"
                    className={styles.sort}
                    data-active={sorting?.id === column.id || undefined}
                    onClick={() => onSort(column.id)}
                  >
                    {column.header}
                    {sorting?.id === column.id && !sorting.desc ? (
                      <IconArrowUp size={13} aria-hidden />
                    ) : (
                      <IconArrowDown size={13} aria-hidden />
                    )}
                  </button>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 ? <Spacer height={above} span={span} /> : null}
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <tr
                key={row.id}
                data-index={item.index}
                aria-rowindex={item.index + 2}
                tabIndex={item.index === Math.min(focused, rows.length - 1) ? 0 : -1}
                style={onOpen ? { cursor: "pointer" } : undefined}
                onFocus={() => setFocused(item.index)}
                onKeyDown={(event) => onKeyDown(event, item.index)}
                onClick={onOpen ? (event) => onClick(event, row.original) : undefined}
                data-selected={selecting?.selection.ids.has(row.id) || undefined}
              >
                {selecting ? (
                  <td className={styles.tickCell}>
                    <RowCheckbox
                      label={t("select", { name: selecting.nameOf(row.original) })}
                      checked={selecting.selection.ids.has(row.id)}
                      onTick={(range) =>
                        selecting.onChange(
                          range ? extended(selecting.selection, row.id, order()) : toggled(selecting.selection, row.id),
                        )
                      }
                    />
                  </td>
                ) : null}
                {columns.map((column) => (
                  <td key={column.id} data-numeric={column.numeric || undefined}>
                    {column.cell ? column.cell(row.original) : (column.value(row.original) ?? "")}
                  </td>
                ))}
              </tr>
            );
          })}
          {below > 0 ? <Spacer height={below} span={span} /> : null}
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows that are out of sight. */
function Spacer({ height, span }: { height: number; span: number }) {
  return (
    <tr className={styles.spacer} aria-hidden>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
