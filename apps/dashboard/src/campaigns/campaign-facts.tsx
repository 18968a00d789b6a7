"use client";
import { Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { segmentAddress } from "../customers/segments/segment-address.ts";
import { useFormat } from "../format/use-format.ts";
import { Panel } from "../states/panel.tsx";
import type { CampaignDetail } from "./campaign-page.tsx";
import styles from "./campaigns.module.css";

/** What a campaign says of itself. */
export function CampaignFacts({ campaign }: { campaign: CampaignDetail }) {
  const t = useTranslations("campaigns");
  const format = useFormat();
  const { audience, budget, frequencyCap, schedule, variants, products, markedUrl } = campaign;
  const { segment } = audience;
  const people = segment ? <Link href={segmentAddress(segment.id)}>{segment.name}</Link> : audience.sentence;
  const facts: (readonly [string, React.ReactNode])[] = [
    [t("column.objective"), campaign.objective ? t(`objective.${campaign.objective}`) : "–"],
    [t("column.channels"), campaign.channels.map((channel) => t(`channel.${channel}`)).join(", ") || "–"],
    ...(campaign.adAudience
      ? ([
          [t("fact.adAudience"), `${campaign.adAudience.name} (${t(`platform.${campaign.adAudience.platform}`)})`],
        ] as const)
      : []),
    [t("fact.audience"), people ?? "–"],
    [t("fact.mode"), t(`mode.${audience.mode}`)],
    [t("column.budget"), budget ? format.amount(budget.amount, budget.currency) : "–"],
    [t("fact.pacing"), t(`pacing.${campaign.pacing}`)],
    [t("fact.timeZone"), schedule?.timeZone ?? "–"],
    [t("column.start"), schedule?.start ? wallText(schedule.start.shownTime) : "–"],
    [t("column.end"), schedule?.end ? wallText(schedule.end.shownTime) : "–"],
    [t("fact.holdout"), format.share(campaign.holdoutShare)],
    [t("fact.cap"), frequencyCap ? t("fact.capText", frequencyCap) : t("fact.noCap")],
    [t("fact.guard"), t(`guard.${campaign.guard}`)],
    [t("fact.variants"), variants.map(({ name, share }) => `${name} ${format.share(share)}`).join(", ") || "–"],
    [t("fact.products"), products.map(({ name }) => name).join(", ") || "–"],
    [t("fact.address"), markedUrl ?? "–"],
  ];
  return (
    <Panel>
      <section aria-label={t("fact.title")}>
        <Title order={2} mb={12}>
          {t("fact.title")}
        </Title>
        {campaign.description ? <p>{campaign.description}</p> : null}
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Panel>
  );
}

/** A wall time as it was written: it belongs to the campaign's zone and not to the reader's. */
function wallText(wallTime: string): string {
  return wallTime.replace("T", " ");
}
