"use client";
import { useQuery } from "@apollo/client/react";
import { Group, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormat } from "../format/use-format.ts";
import type { RuntimeQuery } from "../gql/graphql.ts";
import { ErrorState } from "../states/error-state.tsx";
import { Panel } from "../states/panel.tsx";
import { Tag } from "../states/tag.tsx";
import type { Column } from "../table/column.ts";
import { DataTable } from "../table/data-table.tsx";
import { TableSkeleton } from "../table/table-skeleton.tsx";
import { modelRuntimeQuery } from "./models.operations.ts";

type Candidate = RuntimeQuery["modelRuntime"]["candidates"][number];

/** What models are computed on, and what else was tried. */
export function RuntimePanel() {
  const t = useTranslations("runtime");
  const format = useFormat();
  const { data, error, refetch } = useQuery(modelRuntimeQuery, { fetchPolicy: "cache-and-network" });
  const columns = useMemo(
    (): Column<Candidate>[] => [
      { id: "name", header: t("engine"), value: (row) => row.name, card: "title" },
      {
        id: "usable",
        header: t("usable"),
        value: (row) => row.usable,
        cell: (row) => <Tag tone={row.usable ? "good" : "plain"}>{row.usable ? t("yes") : t("no")}</Tag>,
      },
      {
        id: "milliseconds",
        header: t("milliseconds"),
        value: (row) => row.milliseconds ?? null,
        cell: (row) =>
          row.milliseconds === null || row.milliseconds === undefined ? "–" : format.measure(row.milliseconds),
        numeric: true,
      },
      {
        id: "error",
        header: t("maxError"),
        value: (row) => row.maxError ?? null,
        cell: (row) => (row.maxError === null || row.maxError === undefined ? "–" : format.tiny(row.maxError)),
        numeric: true,
      },
      {
        id: "reason",
        header: t("reason"),
        value: (row) => row.reason ?? null,
        cell: (row) => <span title={row.reason ?? ""}>{row.reason}</span>,
        sortable: false,
      },
    ],
    [t, format],
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <TableSkeleton />;
  const runtime = data.modelRuntime;
  return (
    <div style={{ display: "grid", gap: 16, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Panel>
        <Group justify="space-between">
          <div>
            <Title order={2}>{runtime.engine}</Title>
            <Text className="muted">{runtime.device}</Text>
          </div>
          <Tag tone={runtime.available ? "good" : "bad"}>{runtime.available ? t("available") : t("unavailable")}</Tag>
        </Group>
        <Text mt={8}>
          {runtime.available
            ? t("captured", { captured: runtime.captured, fallbacks: runtime.fallbacks })
            : t("unavailableText")}
        </Text>
        {runtime.lastFallback ? (
          <Text className="muted">{t("lastFallback", { reason: runtime.lastFallback })}</Text>
        ) : null}
      </Panel>
      <DataTable
        name={t("candidates")}
        columns={columns}
        rows={runtime.candidates}
        rowId={(row) => row.name}
        searchable={false}
        nothing={t("nothing")}
      />
    </div>
  );
}
