"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import styles from "../settings.module.css";
import { mailSettingsQuery } from "./mail.operations.ts";
import { MailFindings } from "./mail-findings.tsx";
import { MailForm } from "./mail-form.tsx";

/** By which server campaigns send mail, and whether mailboxes will take it. */
export function MailPanel() {
  const t = useTranslations("mail");
  const { data, error, refetch } = useQuery(mailSettingsQuery, { fetchPolicy: "cache-and-network" });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={480} radius={8} />;
  const { mailSettings } = data;
  const changed = () => void refetch();
  return (
    <div className={styles.stack}>
      <Text className="muted">{t("text")}</Text>
      {mailSettings ? (
        <Panel>
          <MailFindings settings={mailSettings} onChecked={changed} />
        </Panel>
      ) : null}
      <Panel>
        <MailForm key={mailSettings?.version ?? 0} settings={mailSettings ?? null} onSaved={changed} />
      </Panel>
    </div>
  );
}
