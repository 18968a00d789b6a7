"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton, Stack, Text, Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { customerAddress } from "../customers/customer-address.ts";
import { useFormat } from "../format/use-format.ts";
import type { CrmItemAction, CrmReportQuery, CrmSideFactsFragment } from "../gql/graphql.ts";
import { fresh } from "../graphql/fresh.ts";
import { ErrorState } from "../states/error-state.tsx";
import { FilterSelect } from "../table/filter-select.tsx";
import { SmallTable } from "../table/small-table.tsx";
import { ItemActionTag, RunStatusTag } from "./crm-tags.tsx";
import styles from "./integrations.module.css";
import { crmReportQuery } from "./integrations.operations.ts";
import { useRunSentence } from "./use-run-sentence.ts";

const actions = ["REFUSED", "CREATED", "UPDATED", "GONE", "MERGED"] as const satisfies readonly CrmItemAction[];
const counted = ["created", "updated", "unchanged", "refused", "skipped", "gone", "merged"] as const;

/** Milliseconds between two looks at a run that is under way. */
const pollMilliseconds = 2_000;

/** What a run did, or would do: counts of both sides, and record by record. */
export function RunReport({ runId }: { runId: string }) {
  const t = useTranslations("integrations");
  const sentence = useRunSentence();
  const [action, setAction] = useState<CrmItemAction | null>(null);
  const [polling, setPolling] = useState(true);
  const { data, error, refetch } = useQuery(crmReportQuery, {
    ...fresh,
    variables: { id: runId, action },
    pollInterval: polling ? pollMilliseconds : 0,
    skipPollAttempt: () => document.hidden,
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} radius={8} />;
  const run = data.node && "items" in data.node ? data.node : null;
  if (!run) return <Text>{t("report.unknown")}</Text>;
  if (polling !== (run.status === "RUNNING")) setPolling(run.status === "RUNNING");
  return (
    <Stack gap={16}>
      <div>
        <Title order={3}>
          {t(`kind.${run.kind}`)} <RunStatusTag status={run.status} />
        </Title>
        <Text>{sentence(run)}</Text>
        {run.remarks.map(({ code, text }) => (
          <Text key={code + text} size="sm">
            {text}
          </Text>
        ))}
      </div>
      <Counts here={run.here} there={run.there} />
      <section>
        <Title order={3} mb={8}>
          {t("report.records")}
        </Title>
        <FilterSelect
          label={t("report.action")}
          all={t("report.all")}
          values={actions}
          nameOf={(value) => t(`action.${value}`)}
          value={action}
          onChange={setAction}
        />
        <Items items={run.items} />
        {run.itemsStored > run.items.length && action === null ? (
          <Text size="xs" className="muted" mt={8}>
            {t("report.more", { shown: run.items.length, stored: run.itemsStored })}
          </Text>
        ) : null}
      </section>
    </Stack>
  );
}

function Counts({ here, there }: { here: CrmSideFactsFragment; there: CrmSideFactsFragment }) {
  const t = useTranslations("integrations");
  const format = useFormat();
  const rows = counted
    .filter((name) => here[name] + there[name] > 0 || name === "created" || name === "updated" || name === "refused")
    .map((name) => ({
      id: name,
      name: t(`report.${name}`),
      cells: [format.units(here[name]), format.units(there[name])],
    }));
  return <SmallTable heads={[t("report.what"), t("report.here"), t("report.there")]} rows={rows} />;
}

type Item = Extract<NonNullable<CrmReportQuery["node"]>, { items: unknown }>["items"][number];

function Items({ items }: { items: readonly Item[] }) {
  const t = useTranslations("integrations");
  const actionName = useTranslations("integrations.side");
  if (items.length === 0) return <Text className="muted">{t("report.nothing")}</Text>;
  return (
    <ul style={{ listStyle: "none", padding: 0, margin: "12px 0 0" }} className={styles.rows}>
      {items.map(({ sequence, side, action, crmId, label, field, value, message, changes, customer }) => (
        <li key={sequence} className={styles.change}>
          <ItemActionTag action={action} /> {actionName(side)}{" "}
          {customer ? <Link href={customerAddress(customer.id)}>{label ?? crmId}</Link> : (label ?? crmId)}
          {message ? (
            <Text size="sm" className={styles.problem}>
              {field ? `${field}: ` : ""}
              {value ? `“${value}” – ` : ""}
              {message}
            </Text>
          ) : null}
          {changes.map((change) => (
            <Text key={change.field} size="sm" className="muted">
              {t("report.change", { field: change.field, before: change.before ?? "–", after: change.after ?? "–" })}
            </Text>
          ))}
        </li>
      ))}
    </ul>
  );
}
