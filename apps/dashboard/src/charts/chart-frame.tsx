"use client";
import { ActionIcon, Group, Menu, Skeleton, Tooltip, useComputedColorScheme, VisuallyHidden } from "@mantine/core";
import { IconChartLine, IconDotsVertical, IconFileTypeCsv, IconPhoto, IconTable } from "@tabler/icons-react";
import type { EChartsCoreOption, EChartsType } from "echarts/core";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { type CsvPreamble, fileName, toCsv } from "../format/csv.ts";
import { download } from "../format/download.ts";
import type { Column } from "../table/column.ts";
import { DataTable } from "../table/data-table.tsx";
import { moveFocus } from "../table/move-focus.ts";
import { chartColours } from "./chart-colours.ts";
import styles from "./charts.module.css";
import { exportPng } from "./export-png.ts";

const Canvas = dynamic(() => import("./echarts-canvas.tsx"), { ssr: false, loading: () => null });

interface ChartFrameProps<Row extends object> {
  /** A statement: what the chart shows, in words. */
  title: string;
  subtitle?: string;
  /** One or two sentences that stand in for the picture. */
  summary: string;
  option: EChartsCoreOption;
  height?: number;
  /** The twin: one row per position of the data cursor. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** What the data cursor says at a row. */
  rowText: (row: Row) => string;
  /** Filters, model version, level: what exported files state. */
  facts: CsvPreamble;
  legend?: ReactNode;
  /** Controls beside the title. */
  controls?: ReactNode;
  /** What lies over the drawing and can be taken hold of, once it is drawn. */
  overlay?: (chart: EChartsType) => ReactNode;
}

/** Everything a chart has besides its lines: a sentence, a data cursor, a table twin, and files that say what they hold. */
export function ChartFrame<Row extends object>(props: ChartFrameProps<Row>) {
  const { title, subtitle, summary, option, height = 300, columns, rows, rowId, rowText, facts } = props;
  const t = useTranslations("chart");
  const id = useId();
  const scheme = useComputedColorScheme("light");
  const [chart, setChart] = useState<EChartsType | null>(null);
  const ready = chart !== null;
  const [asTable, setAsTable] = useState(false);
  const [cursor, setCursor] = useState<number | null>(null);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") return setCursor(null);
    const key = event.key === "ArrowRight" ? "ArrowDown" : event.key === "ArrowLeft" ? "ArrowUp" : event.key;
    const next = moveFocus(key, cursor ?? Math.floor(rows.length / 2), rows.length, 7);
    if (next === null) return;
    event.preventDefault();
    setCursor(next);
  }

  function saveCsv() {
    const body = rows.map((row) => columns.map((column) => column.value(row)));
    const header = columns.map((column) => column.header);
    download(fileName(title, "csv"), toCsv(header, body, [[t("title"), title], ...facts]));
  }

  async function savePng() {
    if (chart) await exportPng(chart, { title, facts, colours: chartColours(scheme) });
  }

  const current = cursor === null ? undefined : rows[cursor];
  const position = cursor ?? Math.floor(rows.length / 2);
  return (
    <figure className={styles.frame} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title} id={`${id}-title`}>
            {title}
          </h2>
          {subtitle ? <p className={styles.subtitle}>{subtitle}</p> : null}
        </div>
        <Group gap={4} wrap="nowrap">
          {props.controls}
          <Tooltip label={asTable ? t("asChart") : t("asTable")}>
            <ActionIcon
              aria-label={asTable ? t("asChart") : t("asTable")}
              aria-pressed={asTable}
              onClick={() => setAsTable(!asTable)}
            >
              {asTable ? <IconChartLine size={18} stroke={1.5} /> : <IconTable size={18} stroke={1.5} />}
            </ActionIcon>
          </Tooltip>
          <Menu position="bottom-end">
            <Menu.Target>
              <Tooltip label={t("save")}>
                <ActionIcon aria-label={t("save")}>
                  <IconDotsVertical size={18} stroke={1.5} />
                </ActionIcon>
              </Tooltip>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconFileTypeCsv size={16} />} onClick={saveCsv}>
                {t("csv")}
              </Menu.Item>
              <Menu.Item leftSection={<IconPhoto size={16} />} onClick={savePng} disabled={asTable || !ready}>
                {t("png")}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </div>
      <VisuallyHidden>{summary}</VisuallyHidden>
      {asTable ? (
        <div className={styles.twin}>
          <DataTable
            name={title}
            columns={columns}
            rows={rows}
            rowId={rowId}
            preamble={facts}
            nothing={t("nothing")}
            maxHeight={Math.max(360, height)}
          />
        </div>
      ) : (
        <>
          {props.legend}
          <div className={styles.stage}>
            <div
              className={styles.plot}
              role="slider"
              tabIndex={0}
              aria-label={t("cursor", { title })}
              aria-valuemin={1}
              aria-valuemax={Math.max(1, rows.length)}
              aria-valuenow={position + 1}
              aria-valuetext={current ? rowText(current) : summary}
              onKeyDown={onKeyDown}
              onBlur={() => setCursor(null)}
            >
              <div aria-hidden style={{ minHeight: height }}>
                {ready ? null : (
                  <Skeleton
                    height={height - 16}
                    radius={4}
                    style={{ position: "absolute", inset: "0 16px" }}
                    w="auto"
                  />
                )}
                <Canvas option={option} height={height} cursor={cursor} onReady={setChart} />
              </div>
            </div>
            {chart && props.overlay ? props.overlay(chart) : null}
          </div>
        </>
      )}
    </figure>
  );
}
