"use client";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { WebhookDeliveryQuery } from "../../gql/graphql.ts";
import { SmallTable } from "../../table/small-table.tsx";

/** The attempts of a message, as the query has them. */
export type DeliveryAttempts = Extract<NonNullable<WebhookDeliveryQuery["node"]>, { log: unknown }>["log"];

/** Every attempt to deliver a message, and how it was answered. */
export function DeliveryLog({ log }: { log: DeliveryAttempts }) {
  const t = useTranslations("webhookDelivery");
  const format = useFormat();
  const rows = log.map(({ endedAt, responseStatus, failure, durationMs, responseHeaders }) => ({
    id: endedAt,
    name: format.instant(endedAt),
    cells: [
      responseStatus ?? (failure ? t(`failure.${failure}`) : "–"),
      t("took", { milliseconds: durationMs }),
      <span key="headers" style={{ overflowWrap: "anywhere" }}>
        {responseHeaders.map(({ name, value }) => `${name}: ${value}`).join(" · ") || "–"}
      </span>,
    ],
  }));
  return <SmallTable heads={[t("column.attempt"), t("answer"), t("column.took"), t("column.headers")]} rows={rows} />;
}
