"use client";
import { Anchor, Progress } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormat } from "../format/use-format.ts";
import type { ImportFactsFragment } from "../gql/graphql.ts";
import type { Column } from "../table/column.ts";
import { DataTable } from "../table/data-table.tsx";
import { ImportStatusTag } from "./import-status-tag.tsx";
import styles from "./imports.module.css";

interface ImportsTableProps {
  imports: readonly ImportFactsFragment[];
  totalCount: number;
  onOpen: (importId: string) => void;
}

export function ImportsTable({ imports, totalCount, onOpen }: ImportsTableProps) {
  const t = useTranslations("imports");
  const kinds = useTranslations("importKind");
  const statuses = useTranslations("importStatus");
  const format = useFormat();
  const columns = useMemo(
    (): Column<ImportFactsFragment>[] => [
      {
        id: "file",
        header: t("column.file"),
        value: (row) => row.fileName,
        cell: (row) => (
          <Anchor component="button" type="button" size="sm" onClick={() => onOpen(row.id)}>
            {row.fileName}
          </Anchor>
        ),
        card: "title",
      },
      { id: "kind", header: t("column.kind"), value: (row) => kinds(row.kind) },
      {
        id: "status",
        header: t("column.status"),
        value: (row) => statuses(row.status),
        cell: (row) =>
          row.status === "RUNNING" ? (
            <div className={styles.progress}>
              <span className="num">{format.share(row.progress)}</span>
              <Progress value={row.progress * 100} size="xs" aria-label={row.fileName} />
            </div>
          ) : (
            <ImportStatusTag status={row.status} />
          ),
      },
      {
        id: "read",
        header: t("column.read"),
        value: (row) => row.rowsRead,
        cell: (row) => format.units(row.rowsRead),
        numeric: true,
        optional: true,
      },
      {
        id: "accepted",
        header: t("column.accepted"),
        value: (row) => row.rowsAccepted,
        cell: (row) => format.units(row.rowsAccepted),
        numeric: true,
      },
      {
        id: "rejected",
        header: t("column.rejected"),
        value: (row) => row.rowsRejected,
        cell: (row) => format.units(row.rowsRejected),
        numeric: true,
      },
      {
        id: "started",
        header: t("column.started"),
        value: (row) => row.createdAt,
        cell: (row) => <span title={format.instant(row.createdAt)}>{format.ago(row.createdAt)}</span>,
      },
      {
        id: "took",
        header: t("column.took"),
        value: (row) =>
          row.startedAt && row.finishedAt ? Date.parse(row.finishedAt) - Date.parse(row.startedAt) : null,
        cell: (row) => (row.startedAt && row.finishedAt ? format.duration(row.startedAt, row.finishedAt) : "–"),
        numeric: true,
      },
    ],
    [t, kinds, statuses, format, onOpen],
  );
  return (
    <DataTable
      name={t("title")}
      columns={columns}
      rows={imports}
      rowId={(row) => row.id}
      onOpen={(row) => onOpen(row.id)}
      totalCount={totalCount}
      nothing={t("nothing")}
    />
  );
}
