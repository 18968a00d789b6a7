"use client";
import { Anchor } from "@mantine/core";
import { useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { DeliveryFactsFragment, WebhookDeliveryStatus } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { SidePanel } from "../../states/side-panel.tsx";
import type { Column } from "../../table/column.ts";
import { FilterSelect } from "../../table/filter-select.tsx";
import { PagedTable } from "../../table/paged-table.tsx";
import { usePagedList } from "../../table/use-paged-list.ts";
import { DeliveryById } from "./delivery-detail.tsx";
import { DeliveryStatusTag } from "./delivery-status-tag.tsx";
import { DeliveryWatch } from "./delivery-watch.tsx";
import { onItsWay } from "./on-its-way.ts";
import { webhookDeliveriesQuery } from "./webhooks.operations.ts";

const statuses = ["PENDING", "DELIVERED", "FAILED"] as const satisfies readonly WebhookDeliveryStatus[];

/** Deliveries that are asked for again and again at once. */
const mostAwaited = 5;

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
    ...fresh,
    variables: { filter: { webhookId, statuses: status ? [status] : null } },
  });
  const columns = useMemo(
    (): Column<DeliveryFactsFragment>[] => [
      {
        id: "event",
        header: t("column.event"),
        value: (row) => names(row.eventType),
        cell: (row) => (
          <Anchor component="button" type="button" inherit fw={550} onClick={() => void setState({ delivery: row.id })}>
            {names(row.eventType)}
          </Anchor>
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
  const awaited = (list.shown?.rows ?? []).filter((row) => onItsWay(row, new Date())).slice(0, mostAwaited);
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
        opened={delivery !== null}
        title={t("detail")}
        width={640}
        onClose={() => void setState({ delivery: null })}
      >
        {delivery ? <DeliveryById id={delivery} /> : null}
      </SidePanel>
      {awaited.map(({ id }) => (
        <DeliveryWatch key={id} id={id} />
      ))}
    </>
  );
}
