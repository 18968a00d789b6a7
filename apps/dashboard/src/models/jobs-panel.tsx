"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Progress } from "@mantine/core";
import { IconStack2 } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormat } from "../format/use-format.ts";
import type { JobsQuery } from "../gql/graphql.ts";
import { EmptyState } from "../states/empty-state.tsx";
import { ErrorState } from "../states/error-state.tsx";
import { useAction } from "../states/use-action.ts";
import type { Column } from "../table/column.ts";
import { DataTable } from "../table/data-table.tsx";
import { TableSkeleton } from "../table/table-skeleton.tsx";
import { JobStatusTag } from "./job-status-tag.tsx";
import { jobCancelMutation, jobRetryMutation, jobsQuery } from "./models.operations.ts";
import { useJobTypeName } from "./use-job-type-name.ts";

type JobRow = JobsQuery["jobs"]["nodes"][number];

const pollMilliseconds = 10_000;

/** Jobs with their progress. Those under way move by themselves, told by the subscription of the top bar. */
export function JobsPanel({ mayManage }: { mayManage: boolean }) {
  const t = useTranslations("jobs");
  const format = useFormat();
  const typeName = useJobTypeName();
  const { run, busy } = useAction();
  const [cancel] = useMutation(jobCancelMutation);
  const [retry] = useMutation(jobRetryMutation, { refetchQueries: ["Jobs", "Activity"] });
  const { data, error, refetch } = useQuery(jobsQuery, {
    pollInterval: pollMilliseconds,
    skipPollAttempt: () => document.hidden,
  });
  const columns = useMemo(
    (): Column<JobRow>[] => [
      { id: "type", header: t("type"), value: (row) => typeName(row.type), card: "title" },
      {
        id: "status",
        header: t("status"),
        value: (row) => row.status,
        cell: (row) => <JobStatusTag status={row.status} />,
      },
      {
        id: "progress",
        header: t("progress"),
        value: (row) => row.progress,
        cell: (row) => (
          <Progress
            value={row.progress * 100}
            size="sm"
            w={120}
            aria-label={`${typeName(row.type)}: ${format.share(row.progress)}`}
          />
        ),
      },
      {
        id: "step",
        header: t("step"),
        value: (row) => row.failure?.text ?? row.step?.text ?? null,
        cell: (row) => {
          const text = row.failure?.text ?? (row.status === "RUNNING" ? row.step?.text : null) ?? "";
          return <span title={text}>{text}</span>;
        },
        sortable: false,
      },
      {
        id: "created",
        header: t("created"),
        value: (row) => row.createdAt,
        cell: (row) => <span title={format.instant(row.createdAt)}>{format.ago(row.createdAt)}</span>,
      },
      {
        id: "took",
        header: t("took"),
        value: (row) =>
          row.startedAt && row.finishedAt ? Date.parse(row.finishedAt) - Date.parse(row.startedAt) : null,
        cell: (row) => (row.startedAt && row.finishedAt ? format.duration(row.startedAt, row.finishedAt) : "–"),
        numeric: true,
      },
      { id: "attempts", header: t("attempts"), value: (row) => row.attempts, numeric: true, optional: true },
      {
        id: "act",
        header: t("act"),
        value: () => null,
        sortable: false,
        exported: false,
        card: "foot",
        cell: (row) => {
          if (!mayManage) return null;
          const input = { jobId: row.id };
          if (row.status === "RUNNING" || row.status === "QUEUED") {
            const act = async () => (await cancel({ variables: { input } })).data?.jobCancel;
            return (
              <Button size="compact-xs" variant="default" disabled={busy} onClick={() => void run(act, t("cancelled"))}>
                {t("cancel")}
              </Button>
            );
          }
          if (row.status === "FAILED" || row.status === "CANCELLED") {
            const act = async () => (await retry({ variables: { input } })).data?.jobRetry;
            return (
              <Button size="compact-xs" variant="default" disabled={busy} onClick={() => void run(act, t("retried"))}>
                {t("retry")}
              </Button>
            );
          }
          return null;
        },
      },
    ],
    [t, typeName, format, mayManage, busy, run, cancel, retry],
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <TableSkeleton />;
  if (data.jobs.nodes.length === 0) {
    return <EmptyState icon={<IconStack2 size={24} stroke={1.5} />} title={t("empty.title")} text={t("empty.text")} />;
  }
  return (
    <DataTable
      name={t("title")}
      columns={columns}
      rows={data.jobs.nodes}
      rowId={(row) => row.id}
      totalCount={data.jobs.totalCount}
      nothing={t("nothing")}
    />
  );
}
