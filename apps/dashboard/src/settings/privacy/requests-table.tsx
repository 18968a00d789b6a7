"use client";
import { Button } from "@mantine/core";
import { IconUserShield } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import { JobWatch } from "../../frame/job-watch.tsx";
import type { PrivacyRequestFactsFragment } from "../../gql/graphql.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { SidePanel } from "../../states/side-panel.tsx";
import type { Column } from "../../table/column.ts";
import { PagedTable } from "../../table/paged-table.tsx";
import { usePagedList } from "../../table/use-paged-list.ts";
import { privacyRequestsQuery } from "./privacy.operations.ts";
import { RequestDetail } from "./request-detail.tsx";
import { RequestStatusTag } from "./request-status-tag.tsx";

/** Jobs that are followed at once. */
const mostWatched = 5;

/** Exports and erasures, latest first, each with its proof. */
export function RequestsTable() {
  const t = useTranslations("privacy");
  const format = useFormat();
  const [chosen, setChosen] = useQueryState("request", parseAsString);
  const list = usePagedList(privacyRequestsQuery, "privacyRequests", {
    fetchPolicy: "cache-and-network",
    variables: { filter: null },
  });
  const columns = useMemo((): Column<PrivacyRequestFactsFragment>[] => {
    const column = (id: "kind" | "who" | "asked" | "status") => ({ id, header: t(`column.${id}`), sortable: false });
    return [
      { ...column("kind"), value: (row) => t(`kind.${row.kind}`), card: "title" },
      {
        ...column("who"),
        value: (row) => (row.customer ? (row.customer.name ?? row.customer.externalId) : t("nobody")),
        cell: (row) =>
          row.customer ? (row.customer.name ?? row.customer.externalId) : <span className="muted">{t("nobody")}</span>,
      },
      { ...column("asked"), value: (row) => row.requestedAt, cell: (row) => format.instant(row.requestedAt) },
      {
        ...column("status"),
        value: (row) => t(`status.${row.status}`),
        cell: (row) => <RequestStatusTag status={row.status} />,
      },
    ];
  }, [t, format]);
  const underWay = (list.shown?.rows ?? [])
    .filter(({ status, job }) => status === "QUEUED" && job)
    .slice(0, mostWatched);
  const open = list.shown?.rows.find(({ id }) => id === chosen);
  return (
    <>
      <PagedTable
        list={list}
        name={t("requests")}
        columns={columns}
        onOpen={(row) => void setChosen(row.id)}
        empty={
          list.shown?.totalCount === 0 ? (
            <EmptyState
              icon={<IconUserShield size={24} stroke={1.5} />}
              title={t("empty.title")}
              text={t("empty.text")}
              action={
                <Button component={Link} href="/customers" variant="default">
                  {t("empty.action")}
                </Button>
              }
            />
          ) : null
        }
        nothing={t("empty.title")}
        maxHeight={420}
      />
      <SidePanel opened={open !== undefined} title={t("detail")} width={560} onClose={() => void setChosen(null)}>
        {open ? <RequestDetail request={open} /> : null}
      </SidePanel>
      {underWay.map(({ id, job }) => (job ? <JobWatch key={id} jobId={job.id} /> : null))}
    </>
  );
}
