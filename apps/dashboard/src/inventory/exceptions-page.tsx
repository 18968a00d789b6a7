"use client";
import { useQuery } from "@apollo/client/react";
import { Select } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useCallback, useMemo } from "react";
import { useFormat } from "../format/use-format.ts";
import { PageHead } from "../frame/page-head.tsx";
import { EmptyState } from "../states/empty-state.tsx";
import { ErrorState } from "../states/error-state.tsx";
import type { Column } from "../table/column.ts";
import { DataTable } from "../table/data-table.tsx";
import { TableSkeleton } from "../table/table-skeleton.tsx";
import { type ExceptionRow, ExceptionSubject, exceptionAddress, exceptionName } from "./exception-subject.tsx";
import { ExceptionTag } from "./exception-tag.tsx";
import { fresh } from "./fresh.ts";
import { exceptionsQuery } from "./inventory.operations.ts";
import { InventorySections } from "./inventory-sections.tsx";

const kinds = ["STOCKOUT_RISK", "OVERSTOCK", "SLOW_MOVER", "LATE_SUPPLIER", "ORDER_IMPOSSIBLE"] as const;
const pageSize = 50;

/** Everything about stock that needs a person, most money first. */
export function ExceptionsPage() {
  const t = useTranslations("exceptions");
  const kindNames = useTranslations("exceptionKind");
  const format = useFormat();
  const router = useRouter();
  const [kind, setKind] = useQueryState("kind", parseAsStringLiteral(kinds));
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(exceptionsQuery, {
    ...fresh,
    variables: { filter: { kinds: kind ? [kind] : null }, first: pageSize },
  });
  const shown = (data ?? previousData)?.inventoryExceptions;
  const { hasNextPage, endCursor } = shown?.pageInfo ?? { hasNextPage: false, endCursor: null };
  const more = useCallback(() => {
    if (!hasNextPage || loading) return;
    void fetchMore({
      variables: { after: endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...before,
        inventoryExceptions: {
          ...next.inventoryExceptions,
          nodes: [...before.inventoryExceptions.nodes, ...next.inventoryExceptions.nodes],
        },
      }),
    });
  }, [hasNextPage, loading, endCursor, fetchMore]);
  const columns = useMemo(
    (): Column<ExceptionRow>[] => [
      {
        id: "subject",
        header: t("column.subject"),
        value: exceptionName,
        cell: (row) => <ExceptionSubject exception={row} />,
        sortable: false,
        card: "title",
      },
      {
        id: "kind",
        header: t("column.kind"),
        value: (row) => kindNames(row.kind),
        cell: (row) => <ExceptionTag kind={row.kind} />,
        sortable: false,
      },
      { id: "what", header: t("column.what"), value: (row) => row.remark.text, sortable: false },
      {
        id: "due",
        header: t("column.due"),
        value: (row) => row.dueOn,
        cell: (row) => (row.dueOn ? format.day(row.dueOn) : "–"),
        sortable: false,
      },
      {
        id: "amount",
        header: t("column.amount"),
        value: (row) => Number(row.amount.amount),
        cell: (row) => format.amount(row.amount.amount, row.amount.currency),
        numeric: true,
        sortable: false,
      },
      {
        id: "since",
        header: t("column.since"),
        value: (row) => row.firstSeenAt,
        cell: (row) => format.ago(row.firstSeenAt),
        sortable: false,
        optional: true,
      },
    ],
    [t, kindNames, format],
  );
  const nothing = shown !== undefined && shown.totalCount === 0 && kind === null;
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={error || nothing ? null : shown && t("sentence", { count: shown.totalCount })}
      />
      <InventorySections />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !shown ? (
        <TableSkeleton />
      ) : nothing ? (
        <EmptyState
          icon={<IconAlertTriangle size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
        />
      ) : (
        <DataTable
          name={t("title")}
          columns={columns}
          rows={shown.nodes}
          rowId={(row) => row.id}
          onOpen={(row) => {
            const address = exceptionAddress(row);
            if (address) router.push(address);
          }}
          // The server ranks them by money; what is loaded alone could be sorted and searched here only in part.
          searchable={false}
          totalCount={shown.totalCount}
          onEndReached={more}
          preamble={[[t("column.kind"), kind ? kindNames(kind) : t("allKinds")]]}
          nothing={t("nothing")}
          maxHeight={720}
          controls={
            <Select
              size="xs"
              w={190}
              aria-label={t("column.kind")}
              placeholder={t("allKinds")}
              data={kinds.map((value) => ({ value, label: kindNames(value) }))}
              value={kind}
              clearable
              clearButtonProps={{ "aria-label": t("allKinds") }}
              onChange={(value) => void setKind(kinds.find((known) => known === value) ?? null)}
            />
          }
        />
      )}
    </>
  );
}
