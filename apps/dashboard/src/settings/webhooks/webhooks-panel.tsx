"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Group, Text } from "@mantine/core";
import { IconWebhook } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { TableSkeleton } from "../../table/table-skeleton.tsx";
import settings from "../settings.module.css";
import { DeliveriesTable } from "./deliveries-table.tsx";
import { WebhookCard } from "./webhook-card.tsx";
import { WebhookForm } from "./webhook-form.tsx";
import { webhooksQuery } from "./webhooks.operations.ts";

/** Other systems that are told what happens here, and what became of each message. */
export function WebhooksPanel() {
  const t = useTranslations("webhooks");
  const { data, error, refetch } = useQuery(webhooksQuery, { fetchPolicy: "cache-and-network" });
  const [chosen, setChosen] = useQueryState("webhook", parseAsString);
  const [creating, setCreating] = useState(false);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <TableSkeleton />;
  const create = (
    <Button size="xs" leftSection={<IconWebhook size={14} aria-hidden />} onClick={() => setCreating(true)}>
      {t("create")}
    </Button>
  );
  return (
    <div className={settings.stack}>
      {data.webhooks.length === 0 ? (
        <EmptyState
          icon={<IconWebhook size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
          action={create}
        />
      ) : (
        <>
          <Group justify="space-between">
            <Text className="muted">{t("text")}</Text>
            {create}
          </Group>
          {data.webhooks.map((webhook) => (
            <WebhookCard
              key={webhook.id}
              webhook={webhook}
              chosen={chosen === webhook.id}
              onChoose={() => void setChosen(chosen === webhook.id ? null : webhook.id)}
            />
          ))}
          <DeliveriesTable webhookId={data.webhooks.some(({ id }) => id === chosen) ? chosen : null} />
        </>
      )}
      {creating ? <WebhookForm webhook={null} onClose={() => setCreating(false)} /> : null}
    </div>
  );
}
