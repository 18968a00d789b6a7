"use client";
import { Button, Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormat } from "../format/use-format.ts";
import { fresh } from "../graphql/fresh.ts";
import { LocationSelect } from "../locations/location-select.tsx";
import { useViewer } from "../session/use-viewer.ts";
import { PagedTable } from "../table/paged-table.tsx";
import { SearchBox } from "../table/search-box.tsx";
import { useListOrder } from "../table/use-list-order.ts";
import { usePagedList } from "../table/use-paged-list.ts";
import { useBulk } from "./bulk/use-bulk.tsx";
import { proposalsQuery } from "./inventory.operations.ts";
import { type ProposalRow, proposalColumns, proposalOrderFields } from "./proposal-columns.tsx";
import { proposalStatuses, useProposalsState } from "./use-proposals-state.ts";

const noRows: readonly ProposalRow[] = [];

/** What to order or to move, most money at stake first, loaded as one scrolls. */
export function ProposalsTable() {
  const t = useTranslations("proposals");
  const format = useFormat();
  const { q, location, status, setState } = useProposalsState();
  const { order, table: ordering } = useListOrder(proposalOrderFields, { id: "stake", desc: true });
  const list = usePagedList(proposalsQuery, "replenishmentProposals", {
    ...fresh,
    variables: {
      filter: { search: q || null, locationId: location, statuses: [status] },
      order,
    },
  });
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

  const { may } = useViewer();
  const bulk = useBulk(status === "OPEN" ? (list.shown?.rows ?? noRows) : noRows);
  const selecting = status === "OPEN" && may("REPLENISHMENT_APPROVE") ? { selecting: bulk.selecting } : {};

  return (
    <>
      <PagedTable
        {...selecting}
        list={list}
        name={t("title")}
        columns={columns}
        onOpen={(row) => void setState({ proposal: row.id })}
        {...ordering}
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
              onChange={(value) => void setState({ status: value })}
            />
          </>
        }
      />
      {bulk.acts}
    </>
  );
}
