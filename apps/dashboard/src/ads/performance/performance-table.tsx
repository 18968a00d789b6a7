"use client";
import { SegmentedControl } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import type { CsvPreamble } from "../../format/csv.ts";
import { DataTable } from "../../table/data-table.tsx";
import { usePerformanceColumns } from "./performance-columns.tsx";
import type { PerformanceData, Series } from "./performance-data.ts";
import { groupRows, type PerformanceRow, stepRows } from "./performance-rows.ts";
import { cuts, type PerformanceState } from "./use-performance-state.ts";

interface PerformanceTableProps {
  data: PerformanceData;
  series: Series;
  state: PerformanceState;
  facts: CsvPreamble;
}

/** Ads told apart; a click leads from a channel to its campaigns, and from a campaign or region to its days. */
export function PerformanceTable({ data, series, state, facts }: PerformanceTableProps) {
  const t = useTranslations("adPerformance");
  const { by, setState } = state;
  const open = useCallback(
    ({ key }: PerformanceRow) => {
      if (key === null) return;
      if (by === "CHANNEL") void setState({ channel: key, by: "CAMPAIGN" });
      if (by === "CAMPAIGN") void setState({ campaign: key, by: "DAY" });
      if (by === "GEO") void setState({ geo: key, by: "DAY" });
    },
    [by, setState],
  );
  const rows = useMemo(() => (by === "DAY" ? stepRows(series) : groupRows(data.groups, by)), [by, series, data.groups]);
  const columns = usePerformanceColumns(by, data.currency, open);
  return (
    <DataTable
      name={t("table", { cut: t(`cut.${by}`) })}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      {...(by === "DAY" ? {} : { onOpen: open })}
      preamble={facts}
      nothing={t("nothing")}
      maxHeight={520}
      controls={
        <SegmentedControl
          size="xs"
          aria-label={t("by")}
          value={by}
          data={cuts.map((value) => ({ value, label: t(`cut.${value}`) }))}
          onChange={(value) => void setState({ by: cuts.find((cut) => cut === value) ?? "CHANNEL" })}
        />
      }
    />
  );
}
