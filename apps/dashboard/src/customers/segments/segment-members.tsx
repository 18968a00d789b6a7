"use client";
import { useQuery } from "@apollo/client/react";
import { Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { SegmentMembersQuery } from "../../gql/graphql.ts";
import { ErrorState } from "../../states/error-state.tsx";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";
import { TableSkeleton } from "../../table/table-skeleton.tsx";
import { customerAddress } from "../customer-address.ts";
import { segmentMembersQuery } from "./segments.operations.ts";

type Member = NonNullable<SegmentMembersQuery["segment"]>["members"]["nodes"][number];

interface SegmentMembersProps {
  segmentId: string;
  /** Another size has the members asked for again. */
  size: number;
}

/** Who is in the segment, who came last first. */
export function SegmentMembers({ segmentId, size }: SegmentMembersProps) {
  const t = useTranslations("segments.members");
  const format = useFormat();
  const { data, error, loading, fetchMore, refetch } = useQuery(segmentMembersQuery, { variables: { id: segmentId } });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the size is what says that others are in it.
  useEffect(() => void refetch(), [size, refetch]);
  const members = data?.segment?.members;
  const columns = useMemo<Column<Member>[]>(
    () => [
      {
        id: "customer",
        header: t("customer"),
        value: ({ customer }) => customer?.name ?? customer?.externalId ?? null,
        cell: ({ customer }) =>
          customer ? <Link href={customerAddress(customer.id)}>{customer.name ?? customer.externalId}</Link> : "…",
        card: "title",
        sortable: false,
      },
      { id: "number", header: t("number"), value: ({ customer }) => customer?.externalId ?? null, sortable: false },
      { id: "country", header: t("country"), value: ({ customer }) => customer?.country ?? null, sortable: false },
      {
        id: "since",
        header: t("since"),
        value: (row) => row.enteredAt,
        cell: (row) => format.instant(row.enteredAt),
        sortable: false,
      },
    ],
    [t, format],
  );

  function more() {
    if (!members?.pageInfo.hasNextPage || loading) return;
    void fetchMore({
      variables: { after: members.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => {
        if (!before.segment || !next.segment) return before;
        const nodes = [...before.segment.members.nodes, ...next.segment.members.nodes];
        return { ...next, segment: { ...next.segment, members: { ...next.segment.members, nodes } } };
      },
    });
  }

  return (
    <div>
      <Title order={2} mt={24} mb={8}>
        {t("title")}
      </Title>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !members ? (
        <TableSkeleton />
      ) : (
        <DataTable
          name={t("title")}
          columns={columns}
          rows={members.nodes}
          rowId={({ customer, enteredAt }) => customer?.id ?? enteredAt}
          searchable={false}
          totalCount={members.totalCount}
          onEndReached={more}
          nothing={t("none")}
          maxHeight={420}
        />
      )}
    </div>
  );
}
