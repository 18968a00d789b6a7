"use client";
import { Button, Group, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CampaignListRow } from "./campaign-columns.tsx";
import styles from "./campaigns.module.css";
import { type CampaignStep, useCampaignSteps } from "./use-campaign-steps.ts";

/** Steps that are taken with several campaigns at once; to start is to look at one. */
const bulkSteps = ["PAUSE", "RESUME", "END", "ARCHIVE"] as const satisfies readonly CampaignStep[];

interface CampaignBulkBarProps {
  campaigns: readonly CampaignListRow[];
  onClear: () => void;
}

/** What can be done with all that are ticked, one after the other; what is refused is told and stays ticked. */
export function CampaignBulkBar({ campaigns, onClear }: CampaignBulkBarProps) {
  const t = useTranslations("campaigns");
  const { take } = useCampaignSteps();
  const [busy, setBusy] = useState(false);

  async function takeAll(step: CampaignStep) {
    setBusy(true);
    let refused = 0;
    for (const campaign of campaigns.filter(({ openActions }) => openActions.includes(step)))
      if (!(await take(step, campaign))) refused += 1;
    setBusy(false);
    if (refused === 0) onClear();
  }

  return (
    <section className={styles.bulk} aria-label={t("bulk.label")}>
      <Text aria-live="polite">{t("bulk.selected", { count: campaigns.length })}</Text>
      <Group gap={8}>
        {bulkSteps.map((step) => {
          const count = campaigns.filter(({ openActions }) => openActions.includes(step)).length;
          return count === 0 ? null : (
            <Button key={step} size="xs" variant="default" loading={busy} onClick={() => void takeAll(step)}>
              {t("bulk.step", { step: t(`step.name.${step}`), count })}
            </Button>
          );
        })}
        <Button size="xs" variant="subtle" onClick={onClear}>
          {t("bulk.clear")}
        </Button>
      </Group>
    </section>
  );
}
