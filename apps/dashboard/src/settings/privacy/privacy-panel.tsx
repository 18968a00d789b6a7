"use client";
import { Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "../settings.module.css";
import { ErasureLift } from "./erasure-lift.tsx";
import { RequestsTable } from "./requests-table.tsx";
import { RetentionRules } from "./retention-rules.tsx";

/** What was done in people's names, how long things are kept, and who may come back. */
export function PrivacyPanel() {
  const t = useTranslations("privacy");
  return (
    <div className={styles.stack}>
      <div>
        <Title order={2} mb={8}>
          {t("requests")}
        </Title>
        <RequestsTable />
      </div>
      <section aria-label={t("retention")}>
        <Title order={2} mb={8}>
          {t("retention")}
        </Title>
        <RetentionRules />
      </section>
      <section aria-label={t("return")}>
        <Title order={2} mb={8}>
          {t("return")}
        </Title>
        <ErasureLift />
      </section>
    </div>
  );
}
