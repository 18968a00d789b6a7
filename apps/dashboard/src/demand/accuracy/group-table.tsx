"use client";
import { Select, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";
import { figureColumns } from "./accuracy-columns.tsx";
import type { AccuracyData } from "./accuracy-data.ts";
import { type GroupRow, groupRows } from "./group-rows.ts";
import { type AccuracyState, groupings } from "./use-accuracy-state.ts";

interface GroupTableProps {
  data: AccuracyData;
  state: AccuracyState;
  facts: CsvPreamble;
}

/** How far forecasts were off by what makes or holds them. */
export function GroupTable({ data, state: { by, setState }, facts }: GroupTableProps) {
  const t = useTranslations("demandAccuracy");
  const methods = useTranslations("method");
  const format = useFormat();
  const rows = useMemo(
    () =>
      groupRows(data, by, {
        method: (method) => methods(method),
        lead: (lead) => t(`lead.${lead}`),
        level: (level) => t(`level.${level}`),
        version: (version, start) => t("version", { version, start: format.date(start) }),
        noCategory: t("noCategory"),
      }),
    [data, by, methods, t, format],
  );
  const columns = useMemo(
    (): Column<GroupRow>[] => [
      { id: "name", header: t(`by.${by}`), value: (row) => row.name, card: "title" },
      ...figureColumns<GroupRow>((name) => t(`column.${name}`), format),
    ],
    [t, by, format],
  );
  return (
    <div>
      <Title order={2} mb={8}>
        {t("groups")}
      </Title>
      <DataTable
        key={by}
        name={`${t("groups")} ${t(`by.${by}`)}`}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        searchable={false}
        preamble={facts}
        nothing={t("nothing")}
        maxHeight={400}
        controls={
          <Select
            size="xs"
            w={190}
            aria-label={t("groupBy")}
            value={by}
            allowDeselect={false}
            data={groupings.map((value) => ({ value, label: t(`by.${value}`) }))}
            onChange={(value) => void setState({ by: value })}
          />
        }
      />
    </div>
  );
}
