"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { LocationSelect } from "../demand/location-select.tsx";
import { useFormat } from "../format/use-format.ts";
import { ErrorState } from "../states/error-state.tsx";
import { DataTable } from "../table/data-table.tsx";
import { TableSkeleton } from "../table/table-skeleton.tsx";
import { fresh } from "./fresh.ts";
import { proposalsQuery } from "./inventory.operations.ts";
import { isProposalOrder, proposalColumns, proposalOrderFields } from "./proposal-columns.tsx";
import { SearchBox } from "./search-box.tsx";
import { proposalStatuses, useProposalsState } from "./use-proposals-state.ts";

/** What to order or to move, most money at stake first, loaded as one scrolls. */
export function ProposalsTable() {
  const t = useTranslations("proposals");
  const format = useFormat();
  const { q, location, status, sort, desc, setState } = useProposalsState();
  const variables = {
    filter: { search: q || null, locationId: location, statuses: [status] },
    order: { field: proposalOrderFields[sort], direction: desc ? ("DESC" as const) : ("ASC" as const) },
  };
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(proposalsQuery, { ...fresh, variables });
  const shown = (data ?? previousData)?.replenishmentProposals;
  const { hasNextPage, endCursor } = shown?.pageInfo ?? { hasNextPage: false, endCursor: null };

  const more = useCallback(() => {
    if (!hasNextPage || loading) return;
    void fetchMore({
      variables: { after: endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...before,
        replenishmentProposals: {
          ...next.replenishmentProposals,
          nodes: [...before.replenishmentProposals.nodes, ...next.replenishmentProposals.nodes],
        },
      }),
    });
  }, [hasNextPage, loading, endCursor, fetchMore]);

  const columns = useMemo(
    () =>
      proposalColumns(
        (name) => t(`column.${name}`),
        format,
        t("lasts"),
        (row) => {
          const action = row.status === "OPEN" ? t("decide") : t("look");
          return (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t("actionOn", { action, product: row.product.name, location: row.location.name })}
              onClick={() => void setState({ proposal: row.id })}
            >
              {action}
            </Button>
          );
        },
      ),
    [t, format, setState],
  );

  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!shown) return <TableSkeleton />;
  return (
    <DataTable
      name={t("title")}
      columns={columns}
      rows={shown.nodes}
      rowId={(row) => row.id}
      onOpen={(row) => void setState({ proposal: row.id })}
      searchable={false}
      sorting={{ id: sort, desc }}
      onSortingChange={({ id, desc: descending }) =>
        isProposalOrder(id) && void setState({ sort: id, desc: descending })
      }
      totalCount={shown.totalCount}
      onEndReached={more}
      preamble={[
        [t("status"), t(`statusName.${status}`)],
        [t("search"), q],
      ]}
      nothing={t("nothing")}
      controls={
        <>
          <SearchBox label={t("search")} value={q} onChange={(text) => void setState({ q: text || null })} />
          <LocationSelect value={location} onChange={(id) => void setState({ location: id })} />
          <Select
            size="xs"
            w={150}
            aria-label={t("status")}
            data={proposalStatuses.map((value) => ({ value, label: t(`statusName.${value}`) }))}
            value={status}
            allowDeselect={false}
            onChange={(value) => void setState({ status: proposalStatuses.find((known) => known === value) ?? null })}
          />
        </>
      }
    />
  );
}
