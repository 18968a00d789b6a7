"use client";
import { Button, Group } from "@mantine/core";
import { IconArrowBackUp, IconBox } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { AccuracyTag } from "../demand/accuracy-tag.tsx";
import { useFormat } from "../format/use-format.ts";
import type { ModelStatus } from "../gql/graphql.ts";
import { EmptyState } from "../states/empty-state.tsx";
import { Tag, type Tone } from "../states/tag.tsx";
import type { Column } from "../table/column.ts";
import { DataTable } from "../table/data-table.tsx";
import { DownloadModel } from "./download-model.tsx";
import { modelName } from "./model-name.ts";
import type { ModelRow } from "./model-row.ts";
import { RollbackDialog } from "./rollback-dialog.tsx";
import { rollbackTarget } from "./rollback-target.ts";
import { TrustMark } from "./trust-mark.tsx";

const tones: Record<ModelStatus, Tone> = { CHAMPION: "good", CANDIDATE: "accent", RETIRED: "plain" };

interface VersionsPanelProps {
  versions: readonly ModelRow[];
  mayManage: boolean;
}

/** Every model version with its backtest, and the way back to the one before. */
export function VersionsPanel({ versions, mayManage }: VersionsPanelProps) {
  const t = useTranslations("models");
  const statuses = useTranslations("modelStatus");
  const format = useFormat();
  const [asked, setAsked] = useState<string | null>(null);
  const columns = useMemo(
    (): Column<ModelRow>[] => [
      {
        id: "model",
        header: t("column.model"),
        value: (row) => modelName(row),
        cell: (row) => <TrustMark model={row} />,
        card: "title",
      },
      {
        id: "status",
        header: t("column.status"),
        value: (row) => statuses(row.status),
        cell: (row) => <Tag tone={tones[row.status]}>{statuses(row.status)}</Tag>,
      },
      {
        id: "score",
        header: t("column.score"),
        value: (row) => row.score,
        cell: (row) => format.measure(row.score),
        numeric: true,
      },
      {
        id: "naive",
        header: t("column.naive"),
        value: (row) => row.baselineScore,
        cell: (row) => format.measure(row.baselineScore),
        numeric: true,
      },
      {
        id: "against",
        header: t("column.against"),
        value: (row) => 1 - row.score / row.baselineScore,
        cell: (row) => <AccuracyTag mase={row.score} naiveMase={row.baselineScore} />,
      },
      {
        id: "window",
        header: t("column.window"),
        value: (row) => row.windowEnd,
        cell: (row) => format.date(row.windowEnd),
      },
      {
        id: "trained",
        header: t("column.trained"),
        value: (row) => row.createdAt,
        cell: (row) => format.instant(row.createdAt),
      },
      { id: "engine", header: t("column.engine"), value: (row) => row.engine, optional: true },
      { id: "seed", header: t("column.seed"), value: (row) => row.seed, numeric: true, optional: true },
      {
        id: "file",
        header: t("column.file"),
        value: () => null,
        sortable: false,
        exported: false,
        card: "foot",
        cell: (row) => <DownloadModel model={row} />,
      },
    ],
    [t, statuses, format],
  );
  if (versions.length === 0) {
    return <EmptyState icon={<IconBox size={24} stroke={1.5} />} title={t("empty.title")} text={t("empty.text")} />;
  }
  // Of customers' scores only the present version's are kept.
  const kept = versions.filter(({ task }) => task !== "customer-behaviour");
  const variants = [...new Set(kept.map((model) => model.variant))].sort();
  const reversible = mayManage ? variants.filter((variant) => rollbackTarget(versions, variant) !== null) : [];
  return (
    <>
      <DataTable
        name={t("tab.versions")}
        columns={columns}
        rows={versions}
        rowId={(row) => row.id}
        nothing={t("nothing")}
        controls={
          <Group gap={8}>
            {reversible.map((variant) => (
              <Button
                key={variant}
                size="xs"
                variant="default"
                leftSection={<IconArrowBackUp size={14} aria-hidden />}
                onClick={() => setAsked(variant)}
              >
                {t("rollBack", { variant })}
              </Button>
            ))}
          </Group>
        }
      />
      {asked ? <RollbackDialog versions={versions} variant={asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
