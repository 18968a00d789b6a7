"use client";
import { useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { WebhookDeliveryStatus } from "../../gql/graphql.ts";
import { SidePanel } from "../../states/side-panel.tsx";
import type { Column } from "../../table/column.ts";
import { FilterSelect } from "../../table/filter-select.tsx";
import { PagedTable } from "../../table/paged-table.tsx";
import { usePagedList } from "../../table/use-paged-list.ts";
import { type Delivery, DeliveryDetail } from "./delivery-detail.tsx";
import { DeliveryStatusTag } from "./delivery-status-tag.tsx";
import styles from "./webhooks.module.css";
import { webhookDeliveriesQuery } from "./webhooks.operations.ts";

const statuses = ["PENDING", "DELIVERED", "FAILED"] as const satisfies readonly WebhookDeliveryStatus[];

/** What was sent in the last 30 days, latest first. @param webhookId only to this one; null for all */
export function DeliveriesTable({ webhookId }: { webhookId: string | null }) {
  const t = useTranslations("webhookDelivery");
  const names = useTranslations("webhookEvent");
  const format = useFormat();
  const [{ status, delivery }, setState] = useQueryStates({
    status: parseAsStringLiteral(statuses),
    delivery: parseAsString,
  });
  const list = usePagedList(webhookDeliveriesQuery, "webhookDeliveries", {
    fetchPolicy: "cache-and-network",
    variables: { filter: { webhookId, statuses: status ? [status] : null } },
  });
  const columns = useMemo(
    (): Column<Delivery>[] => [
      {
        id: "event",
        header: t("column.event"),
        value: (row) => names(row.eventType),
        cell: (row) => (
          <button type="button" className={styles.open} onClick={() => void setState({ delivery: row.id })}>
            {names(row.eventType)}
          </button>
        ),
        sortable: false,
        card: "title",
      },
      {
        id: "status",
        header: t("column.status"),
        value: (row) => t(`status.${row.status}`),
        cell: (row) => <DeliveryStatusTag status={row.status} />,
        sortable: false,
      },
      {
        id: "answer",
        header: t("answer"),
        value: (row) => row.responseStatus ?? (row.failure ? t(`failure.${row.failure}`) : null),
        cell: (row) => row.responseStatus ?? (row.failure ? t(`failure.${row.failure}`) : "–"),
        sortable: false,
      },
      { id: "attempts", header: t("attempts"), value: (row) => row.attempts, numeric: true, sortable: false },
      {
        id: "to",
        header: t("column.to"),
        value: (row) => row.webhook.description || row.webhook.url,
        sortable: false,
      },
      {
        id: "when",
        header: t("occurredAt"),
        value: (row) => row.occurredAt,
        cell: (row) => format.instant(row.occurredAt),
        sortable: false,
      },
    ],
    [t, names, format, setState],
  );
  const shown = list.shown?.rows.find(({ id }) => id === delivery);
  return (
    <>
      <PagedTable
        list={list}
        name={t("title")}
        columns={columns}
        onOpen={(row) => void setState({ delivery: row.id })}
        nothing={t("nothing")}
        controls={
          <FilterSelect
            label={t("column.status")}
            all={t("allStatuses")}
            values={statuses}
            nameOf={(value) => t(`status.${value}`)}
            value={status}
            onChange={(value) => void setState({ status: value })}
          />
        }
      />
      <SidePanel
        opened={shown !== undefined}
        title={t("detail")}
        width={640}
        onClose={() => void setState({ delivery: null })}
      >
        {shown ? <DeliveryDetail delivery={shown} /> : null}
      </SidePanel>
    </>
  );
}
