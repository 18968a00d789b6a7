"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Group } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useFormat } from "../format/use-format.ts";
import type { ApiKeysQuery } from "../gql/graphql.ts";
import { EmptyState } from "../states/empty-state.tsx";
import { ErrorState } from "../states/error-state.tsx";
import { Panel } from "../states/panel.tsx";
import { Tag } from "../states/tag.tsx";
import { useAction } from "../states/use-action.ts";
import type { Column } from "../table/column.ts";
import { DataTable } from "../table/data-table.tsx";
import { TableSkeleton } from "../table/table-skeleton.tsx";
import { ApiKeyCreate } from "./api-key-create.tsx";
import { ConfirmByName } from "./confirm-by-name.tsx";
import styles from "./settings.module.css";
import { apiKeyRevokeMutation, apiKeysQuery } from "./settings.operations.ts";
import { KeyLimits } from "./usage/key-limits.tsx";
import { UsageChart } from "./usage/usage-chart.tsx";

type Key = ApiKeysQuery["apiKeys"][number];

/** Keys by which other systems ask, each with what it may do and when it was last used. */
export function ApiKeysPanel() {
  const t = useTranslations("keys");
  const scopes = useTranslations("permission");
  const format = useFormat();
  const { run, busy } = useAction();
  const { data, error, refetch } = useQuery(apiKeysQuery);
  const [revoke] = useMutation(apiKeyRevokeMutation, { refetchQueries: ["ApiKeys"] });
  const [creating, setCreating] = useState(false);
  const [leaving, setLeaving] = useState<Key | null>(null);
  const [limiting, setLimiting] = useState<Key | null>(null);
  const columns = useMemo(
    (): Column<Key>[] => [
      { id: "name", header: t("name"), value: (row) => row.name, card: "title" },
      { id: "prefix", header: t("prefix"), value: (row) => row.prefix, cell: (row) => <code>{row.prefix}…</code> },
      {
        id: "scopes",
        header: t("scopes"),
        value: (row) => row.scopes.map((scope) => scopes(scope)).join(", "),
        cell: (row) => {
          const text = row.scopes.map((scope) => scopes(scope)).join(", ");
          return <span title={text}>{text}</span>;
        },
      },
      {
        id: "expires",
        header: t("expires"),
        value: (row) => row.expiresAt ?? null,
        cell: (row) =>
          row.expiresAt === null || row.expiresAt === undefined ? (
            <span className="muted">{t("never")}</span>
          ) : Date.parse(row.expiresAt) < Date.now() ? (
            <Tag tone="bad">{t("expired")}</Tag>
          ) : (
            format.instant(row.expiresAt)
          ),
      },
      {
        id: "used",
        header: t("used"),
        value: (row) => row.lastUsedAt ?? null,
        cell: (row) => (row.lastUsedAt ? format.ago(row.lastUsedAt) : <span className="muted">{t("unused")}</span>),
      },
      {
        id: "month",
        header: t("month"),
        value: (row) => row.limits.requestsThisMonth,
        cell: (row) => {
          const { requestsThisMonth: used, requestsPerMonth: limit } = row.limits;
          const isSpent = typeof limit === "number" && used >= limit;
          const text =
            typeof limit === "number"
              ? t("usedOf", { used: format.units(used), limit: format.units(limit) })
              : format.units(used);
          return isSpent ? <Tag tone="warn">{text}</Tag> : text;
        },
        numeric: true,
      },
      {
        id: "act",
        header: t("act"),
        value: () => null,
        sortable: false,
        exported: false,
        card: "foot",
        cell: (row) => (
          <Group gap={8} wrap="nowrap">
            <Button size="compact-xs" variant="default" onClick={() => setLimiting(row)}>
              {t("limits")}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => setLeaving(row)}>
              {t("revoke")}
            </Button>
          </Group>
        ),
      },
    ],
    [t, scopes, format],
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <TableSkeleton />;
  const create = (
    <Button size="xs" leftSection={<IconKey size={14} aria-hidden />} onClick={() => setCreating(true)}>
      {t("create")}
    </Button>
  );
  return (
    <div className={styles.stack}>
      {data.apiKeys.length === 0 ? (
        <EmptyState
          icon={<IconKey size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
          action={create}
        />
      ) : (
        <DataTable
          name={t("title")}
          columns={columns}
          rows={data.apiKeys}
          rowId={(row) => row.id}
          nothing={t("nothing")}
          controls={create}
        />
      )}
      {data.apiKeys.length > 0 ? (
        <Panel flush>
          <UsageChart />
        </Panel>
      ) : null}
      {limiting ? <KeyLimits apiKey={limiting} onClose={() => setLimiting(null)} /> : null}
      {creating ? <ApiKeyCreate onClose={() => setCreating(false)} /> : null}
      {leaving ? (
        <ConfirmByName
          title={t("revokeTitle")}
          text={t("revokeText", { name: leaving.name })}
          name={leaving.name}
          action={t("revoke")}
          busy={busy}
          onClose={() => setLeaving(null)}
          onConfirm={async () => {
            const input = { apiKeyId: leaving.id };
            const done = await run(
              async () => (await revoke({ variables: { input } })).data?.apiKeyRevoke,
              t("revoked"),
            );
            if (done) setLeaving(null);
          }}
        />
      ) : null}
    </div>
  );
}
