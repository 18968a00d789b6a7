"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Group, NumberInput, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { RetentionRulesQuery } from "../../gql/graphql.ts";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { useAction } from "../../states/use-action.ts";
import { TableSkeleton } from "../../table/table-skeleton.tsx";
import { retentionRuleSetMutation, retentionRulesQuery } from "./privacy.operations.ts";

type Rule = RetentionRulesQuery["retentionRules"][number];

/** Ten years; the server's bound too. */
const maxDays = 3_650;

/** What has to be kept longer than a day; the server's bounds too. */
const leastDays: Partial<Record<Rule["subject"], number>> = { AUDIT_LOG: 90 };

/** How long each kind of data is kept. */
export function RetentionRules() {
  const t = useTranslations("retention");
  const { data, error, refetch } = useQuery(retentionRulesQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <TableSkeleton />;
  return (
    <Panel>
      <Stack gap={16}>
        <Text className="muted">{t("text")}</Text>
        {data.retentionRules.map((rule) => (
          <RetentionRow key={`${rule.subject} ${rule.days}`} rule={rule} />
        ))}
      </Stack>
    </Panel>
  );
}

function RetentionRow({ rule }: { rule: Rule }) {
  const t = useTranslations("retention");
  const format = useFormat();
  const { run, busy } = useAction();
  const [set] = useMutation(retentionRuleSetMutation, { refetchQueries: ["RetentionRules"] });
  const [days, setDays] = useState<number | null>(rule.days ?? null);
  const isChanged = days !== (rule.days ?? null);
  const last =
    rule.lastRunAt && typeof rule.lastForgotten === "number"
      ? t("last", { when: format.ago(rule.lastRunAt), count: rule.lastForgotten })
      : null;
  return (
    <Group align="end" gap={12}>
      <NumberInput
        label={t(`subject.${rule.subject}`)}
        description={[t(`about.${rule.subject}`), last].filter(Boolean).join(" ")}
        placeholder={t("forGood")}
        suffix={t("suffix")}
        value={days ?? ""}
        onChange={(value) => setDays(typeof value === "number" ? value : null)}
        min={leastDays[rule.subject] ?? 1}
        max={maxDays}
        allowDecimal={false}
        style={{ flex: "1 1 280px", maxWidth: 520 }}
      />
      <Button
        size="xs"
        variant="default"
        disabled={!isChanged}
        loading={busy}
        aria-label={t("saveOf", { subject: t(`subject.${rule.subject}`) })}
        onClick={() => {
          const input = { subject: rule.subject, days };
          void run(async () => (await set({ variables: { input } })).data?.retentionRuleSet, t("done"));
        }}
      >
        {t("save")}
      </Button>
    </Group>
  );
}
