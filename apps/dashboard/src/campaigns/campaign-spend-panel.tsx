"use client";
import { Progress, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import { Panel } from "../states/panel.tsx";
import type { CampaignDetail } from "./campaign-page.tsx";

/** What was spent beside what was planned until yesterday; nothing without a budget and days. */
export function CampaignSpendPanel({
  campaign: { budget, spend },
}: {
  campaign: Pick<CampaignDetail, "budget" | "spend">;
}) {
  const t = useTranslations("campaigns.spend");
  const format = useFormat();
  if (!budget || !spend) return null;
  const { currency } = budget;
  const [spent, planned, whole] = [spend.spentToDate.amount, spend.plannedToDate.amount, budget.amount].map(Number);
  const said = t("sentence", {
    spent: format.amount(spent!, currency),
    planned: format.amount(planned!, currency),
    whole: format.amount(whole!, currency),
  });
  const part = (amount: number) => (whole! > 0 ? Math.min(100, (100 * amount) / whole!) : 0);
  return (
    <Panel>
      <section aria-label={t("title")}>
        <Title order={2} mb={8}>
          {t("title")}
        </Title>
        <Text mb={8}>{said}</Text>
        <Progress value={part(spent!)} aria-label={t("spent")} mb={4} />
        <Progress value={part(planned!)} color="gray" aria-label={t("planned")} />
        {spend.unconverted > 0 ? <Text size="sm">{t("unconverted", { count: spend.unconverted })}</Text> : null}
      </section>
    </Panel>
  );
}
