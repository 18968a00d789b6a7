"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { DeliveryFactsFragment } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import detail from "../../states/detail.module.css";
import { ErrorState } from "../../states/error-state.tsx";
import { useAction } from "../../states/use-action.ts";
import { type DeliveryAttempts, DeliveryLog } from "./delivery-log.tsx";
import { DeliveryStatusTag } from "./delivery-status-tag.tsx";
import { webhookDeliveryQuery, webhookDeliveryRetryMutation } from "./webhooks.operations.ts";

/** The message that an address names, wherever it stands in the list, or when it has left that. */
export function DeliveryById({ id }: { id: string }) {
  const t = useTranslations("webhookDelivery");
  const { data, error, refetch } = useQuery(webhookDeliveryQuery, { ...fresh, variables: { id } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} radius={8} />;
  const delivery = data.node && "messageId" in data.node ? data.node : null;
  return delivery ? <DeliveryDetail delivery={delivery} log={delivery.log} /> : <Text>{t("unknown")}</Text>;
}

/** One message: what was posted, what came back, and the way to send it again. */
function DeliveryDetail({ delivery, log }: { delivery: DeliveryFactsFragment; log: DeliveryAttempts }) {
  const t = useTranslations("webhookDelivery");
  const names = useTranslations("webhookEvent");
  const format = useFormat();
  const { run, busy } = useAction();
  const [retry] = useMutation(webhookDeliveryRetryMutation, { refetchQueries: ["WebhookDeliveries"] });
  const { lastAttemptAt, nextAttemptAt, responseStatus, failure, durationMs } = delivery;
  return (
    <Stack gap={16}>
      <div>
        <Title order={3}>
          {names(delivery.eventType)} <DeliveryStatusTag status={delivery.status} />
        </Title>
        <Text size="xs" className="muted" style={{ overflowWrap: "anywhere" }}>
          {delivery.webhook.url}
        </Text>
      </div>
      <dl className={detail.facts} style={{ margin: 0 }}>
        <dt>{t("occurredAt")}</dt>
        <dd>{format.instant(delivery.occurredAt)}</dd>
        <dt>{t("attempts")}</dt>
        <dd>{format.units(delivery.attempts)}</dd>
        <dt>{t("lastAttemptAt")}</dt>
        <dd>{lastAttemptAt ? format.instant(lastAttemptAt) : "–"}</dd>
        <dt>{t("answer")}</dt>
        <dd>
          {responseStatus ?? "–"}
          {typeof durationMs === "number" ? ` · ${t("took", { milliseconds: durationMs })}` : ""}
        </dd>
        {failure ? (
          <>
            <dt>{t("why")}</dt>
            <dd>{t(`failure.${failure}`)}</dd>
          </>
        ) : null}
        {nextAttemptAt ? (
          <>
            <dt>{t("nextAttemptAt")}</dt>
            <dd>{format.instant(nextAttemptAt)}</dd>
          </>
        ) : null}
        <dt>{t("messageId")}</dt>
        <dd style={{ overflowWrap: "anywhere" }}>{delivery.messageId}</dd>
      </dl>
      {delivery.status === "PENDING" ? null : (
        <div>
          <Button
            size="xs"
            loading={busy}
            onClick={() => {
              const input = { deliveryId: delivery.id };
              void run(async () => (await retry({ variables: { input } })).data?.webhookDeliveryRetry, t("sentAgain"));
            }}
          >
            {t("retry")}
          </Button>
        </div>
      )}
      {log.length > 0 ? (
        <section>
          <Title order={3} mb={8}>
            {t("log")}
          </Title>
          <DeliveryLog log={log} />
        </section>
      ) : null}
      <section>
        <Title order={3} mb={8}>
          {t("body")}
        </Title>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard. */}
        <pre style={{ overflow: "auto", maxHeight: 360, fontSize: "0.75rem", margin: 0 }} tabIndex={0}>
          {readable(delivery.body)}
        </pre>
      </section>
    </Stack>
  );
}

/** JSON on lines of its own; as it is where it is none. */
function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
