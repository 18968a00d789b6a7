"use client";
import { Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import { useAuthorName } from "../session/use-author-name.ts";
import { Panel } from "../states/panel.tsx";
import type { CampaignDetail } from "./campaign-page.tsx";
import styles from "./campaigns.module.css";

/** What was done with a campaign, by whom and why, the latest first. */
export function CampaignHistory({ events }: Pick<CampaignDetail, "events">) {
  const t = useTranslations("campaigns.history");
  const fields = useTranslations("campaigns.field");
  const format = useFormat();
  const authorName = useAuthorName();
  if (events.length === 0) return null;
  return (
    <Panel>
      <section aria-label={t("title")}>
        <Title order={2} mb={12}>
          {t("title")}
        </Title>
        <ul className={styles.list}>
          {events.map(({ version, action, cause, fields: changed, author, reason, occurredAt }) => (
            <li key={version}>
              <span>
                {action
                  ? t(`action.${action}`)
                  : t("changed", { fields: changed.map((field) => fields(field)).join(", ") })}
                {reason && action !== "UNDO" ? ` – ${reason}` : ""}
              </span>
              <small className="muted">
                {cause === "PERSON" ? authorName(author) : t(`cause.${cause}`)}, {format.instant(occurredAt)}
              </small>
            </li>
          ))}
        </ul>
      </section>
    </Panel>
  );
}
