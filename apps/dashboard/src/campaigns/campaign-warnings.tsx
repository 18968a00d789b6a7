"use client";
import { Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import { Panel } from "../states/panel.tsx";
import { Tag } from "../states/tag.tsx";
import { campaignAddress } from "./campaign-address.ts";
import type { CampaignDetail } from "./campaign-page.tsx";
import styles from "./campaigns.module.css";

/** What somebody should look at: what is missing, stock that runs out, others at the same time. Nothing where there is nothing. */
export function CampaignWarnings({
  campaign: { status, missing, stockRisks, overlaps },
}: {
  campaign: Pick<CampaignDetail, "status" | "missing" | "stockRisks" | "overlaps">;
}) {
  const t = useTranslations("campaigns.warning");
  const format = useFormat();
  const lacks = status === "DRAFT" ? missing : [];
  if (lacks.length + stockRisks.length + overlaps.length === 0) return null;
  return (
    <Panel>
      <section aria-label={t("title")}>
        <Title order={2} mb={12}>
          {t("title")}
        </Title>
        <ul className={styles.list}>
          {stockRisks.map((risk) => (
            <li key={risk.product?.id ?? risk.outOn}>
              <span>
                <Tag tone="warn">{t("stock")}</Tag>{" "}
                {t("outOfStock", { product: risk.product?.name ?? "–", day: format.date(risk.outOn) })}
              </span>
              <small className="muted">
                {t("stockText", {
                  available: Number(risk.available),
                  arriving: Number(risk.arriving),
                  expected: risk.expected === null ? "–" : format.units(Number(risk.expected)),
                })}
                {risk.accepted ? ` ${t("accepted")}` : ""}
              </small>
            </li>
          ))}
          {overlaps.map(({ campaign, sameAudience, products }) =>
            campaign ? (
              <li key={campaign.id}>
                <span>
                  <Tag tone="warn">{t("overlap")}</Tag> <Link href={campaignAddress(campaign.id)}>{campaign.name}</Link>
                </span>
                <small className="muted">
                  {sameAudience
                    ? t("samePeople")
                    : t("sameProducts", { products: products.map(({ name }) => name).join(", ") })}
                </small>
              </li>
            ) : null,
          )}
          {lacks.map(({ message }) => (
            <li key={message}>
              <span>
                <Tag>{t("missing")}</Tag> {message}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </Panel>
  );
}
