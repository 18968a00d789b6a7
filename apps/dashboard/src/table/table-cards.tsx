"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Column } from "./column.ts";
import type { Selecting } from "./data-table.tsx";
import { RowCheckbox } from "./row-checkbox.tsx";
import { toggled } from "./selection.ts";
import styles from "./table.module.css";

interface TableCardsProps<Row> {
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly { id: string; original: Row }[];
  onEndReached?: (() => void) | undefined;
  selecting?: Selecting<Row> | undefined;
}

const cardsAtATime = 20;

/** The same rows where there is no room for columns. */
export function TableCards<Row>({ name, columns, rows, onEndReached, selecting }: TableCardsProps<Row>) {
  const t = useTranslations("table");
  const [shown, setShown] = useState(cardsAtATime);
  const title = columns.find((column) => column.card === "title");
  const lines = columns.filter((column) => (column.card ?? "line") === "line");
  const feet = columns.filter((column) => column.card === "foot");
  const content = (column: Column<Row>, row: Row) => (column.cell ? column.cell(row) : (column.value(row) ?? ""));

  function more() {
    if (shown + cardsAtATime >= rows.length) onEndReached?.();
    setShown(shown + cardsAtATime);
  }

  return (
    <>
      <ul className={styles.cards} aria-label={name}>
        {rows.slice(0, shown).map(({ id, original }) => (
          <li key={id} className={styles.card}>
            <div className={styles.cardHead}>
              {selecting ? (
                <RowCheckbox
                  label={t("select", { name: selecting.nameOf(original) })}
                  checked={selecting.selection.ids.has(id)}
                  onTick={() => selecting.onChange(toggled(selecting.selection, id))}
                />
              ) : null}
              {title ? <div className={styles.cardTitle}>{content(title, original)}</div> : null}
            </div>
            <dl className={styles.lines}>
              {lines.map((column) => (
                <div key={column.id} style={{ display: "contents" }}>
                  <dt>{column.header}</dt>
                  <dd>{content(column, original)}</dd>
                </div>
              ))}
            </dl>
            {feet.map((column) => (
              <div key={column.id} style={{ marginTop: 8 }}>
                {content(column, original)}
              </div>
            ))}
          </li>
        ))}
      </ul>
      {rows.length > shown ? (
        <Button variant="subtle" fullWidth onClick={more}>
          {t("more")}
        </Button>
      ) : null}
    </>
  );
}
