"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Alert, Button, Group, Progress, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useMemo } from "react";
import { useFormat } from "../format/use-format.ts";
import type { ImportDetailQuery } from "../gql/graphql.ts";
import { ErrorState } from "../states/error-state.tsx";
import { useAction } from "../states/use-action.ts";
import type { Column } from "../table/column.ts";
import { DataTable } from "../table/data-table.tsx";
import { countKey } from "./import-counts.ts";
import { ImportStatusTag } from "./import-status-tag.tsx";
import { ImportWatch } from "./import-watch.tsx";
import styles from "./imports.module.css";
import { importCancelMutation, importDetailQuery } from "./imports.operations.ts";
import { ownAddress } from "./upload-file.ts";

type RowError = NonNullable<ImportDetailQuery["import"]>["errors"]["nodes"][number];

const pollMilliseconds = 5_000;

/** One import: how far it is, what it counted, and every row it refused with its reason. */
export function ImportDetail({ importId }: { importId: string }) {
  const t = useTranslations("importDetail");
  const kinds = useTranslations("importKind");
  const counts = useTranslations("importCount");
  const format = useFormat();
  const { run, busy } = useAction();
  const [cancel] = useMutation(importCancelMutation);
  const { data, error, refetch, fetchMore, startPolling, stopPolling } = useQuery(importDetailQuery, {
    variables: { id: importId },
  });
  const status = data?.import?.status;
  const active = status === "RUNNING" || status === "QUEUED" || status === "AWAITING_UPLOAD";
  useEffect(() => {
    // The subscription tells at once; this is for networks that let no WebSocket through.
    if (active) startPolling(pollMilliseconds);
    return stopPolling;
  }, [active, startPolling, stopPolling]);
  const columns = useMemo(
    (): Column<RowError>[] => [
      {
        id: "row",
        header: t("row"),
        value: (row) => row.rowNumber,
        cell: (row) => format.units(row.rowNumber),
        numeric: true,
        width: "72px",
      },
      { id: "column", header: t("column"), value: (row) => row.column ?? null },
      { id: "message", header: t("message"), value: (row) => row.message, card: "title" },
      { id: "value", header: t("value"), value: (row) => row.value ?? null },
      { id: "rule", header: t("rule"), value: (row) => row.rule, optional: true },
    ],
    [t, format],
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={200} radius={8} />;
  const item = data.import;
  if (!item) return <Text>{t("unknown")}</Text>;
  const { pageInfo, nodes, totalCount } = item.errors;
  const told = item.summary.filter(({ count }) => count > 0);

  function more() {
    if (!pageInfo.hasNextPage) return;
    void fetchMore({
      variables: { after: pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) =>
        before.import && next.import
          ? {
              ...before,
              import: {
                ...next.import,
                errors: { ...next.import.errors, nodes: [...before.import.errors.nodes, ...next.import.errors.nodes] },
              },
            }
          : before,
    });
  }

  return (
    <Stack gap={16}>
      {active ? <ImportWatch importId={item.id} /> : null}
      <Group justify="space-between">
        <div>
          <Title order={2}>{item.fileName}</Title>
          <Text size="xs" className="muted">
            {kinds(item.kind)} · {format.instant(item.createdAt)}
          </Text>
        </div>
        <ImportStatusTag status={item.status} />
      </Group>
      {active ? (
        <Group wrap="nowrap">
          <Progress value={item.progress * 100} style={{ flex: 1 }} aria-label={t("progress")} />
          <span className="num" aria-live="polite">
            {format.share(item.progress)}
          </span>
          <Button
            variant="default"
            size="xs"
            loading={busy}
            onClick={() =>
              void run(
                async () => (await cancel({ variables: { input: { importId } } })).data?.importCancel,
                t("cancelled"),
              )
            }
          >
            {t("cancel")}
          </Button>
        </Group>
      ) : null}
      {item.failure ? (
        <Alert color="red" variant="outline" role="alert" title={t("failed")}>
          {item.failure.text}
        </Alert>
      ) : null}
      <div className={styles.counts}>
        {(["rowsRead", "rowsAccepted", "rowsRejected"] as const).map((name) => (
          <div key={name} className={styles.count}>
            <b>{format.units(item[name])}</b>
            <span>{t(name)}</span>
          </div>
        ))}
      </div>
      {told.length > 0 ? (
        <dl className={styles.told}>
          {told.map(({ name, count }) => {
            const key = countKey(name);
            return (
              <div key={name}>
                <dt>{key ? counts(key) : name}</dt>
                <dd>{format.units(count)}</dd>
              </div>
            );
          })}
        </dl>
      ) : null}
      {totalCount > 0 ? (
        <>
          <Group justify="space-between">
            <Title order={2}>{t("errors", { count: totalCount })}</Title>
            {item.errorsUrl ? (
              <Button
                component="a"
                href={ownAddress(item.errorsUrl)}
                download
                variant="default"
                size="xs"
                leftSection={<IconDownload size={14} aria-hidden />}
              >
                {t("download")}
              </Button>
            ) : null}
          </Group>
          <DataTable
            name={t("errors", { count: totalCount })}
            columns={columns}
            rows={nodes}
            rowId={(row) => `${row.rowNumber}-${row.column ?? ""}-${row.rule}`}
            totalCount={totalCount}
            onEndReached={more}
            nothing={t("noErrors")}
            maxHeight={420}
          />
        </>
      ) : item.status === "COMPLETED" ? (
        <Text className="muted">{t("noErrors")}</Text>
      ) : null}
    </Stack>
  );
}
