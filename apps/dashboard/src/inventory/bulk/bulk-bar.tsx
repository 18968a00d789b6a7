"use client";
import { Button, Group, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import styles from "./bulk.module.css";
import { type BulkProposal, bulkGroups, maxDecisions, spendOf } from "./bulk-lines.ts";

interface BulkBarProps {
  proposals: readonly BulkProposal[];
  onReview: () => void;
  onReject: () => void;
  onClear: () => void;
}

/** What is ticked adds up to, and what can be done with all of it; stays in sight while one scrolls. */
export function BulkBar({ proposals, onReview, onReject, onClear }: BulkBarProps) {
  const t = useTranslations("bulk");
  const format = useFormat();
  const groups = bulkGroups(proposals, new Map());
  const currency = proposals[0]?.unitCost.currency ?? "GBP";
  const stake = proposals.reduce((sum, { moneyAtStake }) => sum + Number(moneyAtStake.amount), 0);
  const over = proposals.length - maxDecisions;
  return (
    <section className={styles.bar} aria-label={t("label")}>
      <Text aria-live="polite">
        {t("selected", {
          count: proposals.length,
          amount: format.amount(spendOf(groups), currency),
          stake: format.amount(stake, currency),
          suppliers: groups.filter(({ supplier }) => supplier).length,
        })}
        {over > 0 ? ` ${t("tooMany", { max: maxDecisions, over })}` : ""}
      </Text>
      <Group gap={8}>
        <Button size="xs" onClick={onReview} disabled={over > 0}>
          {t("review")}
        </Button>
        <Button size="xs" variant="default" onClick={onReject} disabled={over > 0}>
          {t("reject")}
        </Button>
        <Button size="xs" variant="subtle" onClick={onClear}>
          {t("clear")}
        </Button>
      </Group>
    </section>
  );
}
