"use client";
import { Button, Text } from "@mantine/core";
import { IconFileTypeCsv } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { fileName, toCsv } from "../../format/csv.ts";
import { download } from "../../format/download.ts";
import { useFormat } from "../../format/use-format.ts";
import { modelName } from "../../models/model-name.ts";
import { ScrollRegion } from "../../table/scroll-region.tsx";
import { type ConfusionCell, confusionRows, moveCell } from "./confusion-cells.ts";
import styles from "./intents.module.css";
import type { IntentModel } from "./use-intent-names.ts";

/** Examples of a cell that are shown below the matrix. */
const mostExamples = 5;

interface ConfusionMatrixProps {
  model: IntentModel;
  nameOf: (key: string | null) => string;
}

/** What was taken for what: a heat map that is a table, walked by arrow keys, each cell told in words. */
export function ConfusionMatrix({ model, nameOf }: ConfusionMatrixProps) {
  const t = useTranslations("intents.matrix");
  const format = useFormat();
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<[number, number]>([0, 0]);
  const { keys, counts } = model.confusion;
  const rows = confusionRows(counts);
  const nameAt = (place: number) => nameOf(keys[place] ?? null);
  const columns = [...keys.map((_, place) => place), keys.length];
  const tell = ({ row, column, count, share }: ConfusionCell) =>
    t("cell", {
      count,
      intent: nameAt(row),
      told: nameAt(column),
      share: format.share(share),
      same: row === column ? "yes" : "no",
    });
  const current = rows[at[0]]?.[at[1]];
  const examples = model.mistakes
    .filter(
      ({ intentKey, toldKey }) => intentKey === keys[current?.row ?? -1] && toldKey === keys[current?.column ?? -1],
    )
    .slice(0, mostExamples);

  function onKeyDown(event: KeyboardEvent) {
    const next = moveCell(event.key, at, [rows.length, columns.length]);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.join()}"]`)?.focus();
  }

  function saveCsv() {
    const body = rows.map((cells) => [nameAt(cells[0]?.row ?? 0), ...cells.map(({ count }) => count)]);
    const facts: [string, string][] = [[t("model"), modelName(model.version)]];
    download(fileName(t("title"), "csv"), toCsv([t("true"), ...columns.map(nameAt)], body, facts));
  }

  return (
    <figure className={styles.frame} aria-labelledby={id}>
      <div className={styles.head}>
        <figcaption>
          <h2 className={styles.title} id={id}>
            {t("title")}
          </h2>
          <Text size="sm" c="dimmed">
            {t("text")}
          </Text>
        </figcaption>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconFileTypeCsv size={16} stroke={1.5} aria-hidden />}
          onClick={saveCsv}
        >
          {t("csv")}
        </Button>
      </div>
      <ScrollRegion label={t("title")}>
        <table className={styles.matrix} ref={table} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col">{t("true")}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.column}>
                  <span>{nameAt(column)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={cells[0]?.row}>
                <th scope="row">{nameAt(cells[0]?.row ?? 0)}</th>
                {cells.map((cell, column) => (
                  <td
                    key={cell.column}
                    className="num"
                    data-cell={`${row},${column}`}
                    tabIndex={at[0] === row && at[1] === column ? 0 : -1}
                    onFocus={() => setAt([row, column])}
                    style={{ background: colourOf(cell) }}
                  >
                    {cell.count === 0 ? "" : format.units(cell.count)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Text size="sm" mt={8} aria-live="polite">
        {current ? tell(current) : null}
      </Text>
      {examples.length > 0 ? (
        <ul className={styles.mistakes}>
          {examples.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
    </figure>
  );
}

/** What was told rightly in the accent, what was not in the colour of warnings. */
function colourOf({ row, column, share }: ConfusionCell): string {
  const colour = row === column ? "var(--bw-accent)" : "var(--bw-warn)";
  return `color-mix(in srgb, ${colour} ${Math.round(share * 38)}%, transparent)`;
}
