"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { PageHead } from "../../../frame/page-head.tsx";
import { ErrorState } from "../../../states/error-state.tsx";
import { Panel } from "../../../states/panel.tsx";
import { SupportSections } from "../../frame/support-sections.tsx";
import styles from "./channels.module.css";
import { channelsQuery } from "./channels.operations.ts";
import { MailAccountForm } from "./mail-account-form.tsx";
import { WidgetSettings } from "./widget-settings.tsx";

/** By which ways customers reach support: the widget on the shop's pages, and a mailbox. */
export function ChannelsPage() {
  const t = useTranslations("channels");
  const { data, error, refetch } = useQuery(channelsQuery, { fetchPolicy: "cache-and-network" });
  const widget = data?.supportWidget ?? null;
  const mail = data?.supportMail ?? null;
  const sentence =
    data === undefined
      ? undefined
      : t("sentence", {
          widget: widget === null ? "none" : widget.isOn ? "on" : "off",
          sites: widget?.allowedOrigins.length ?? 0,
          mail: mail === null ? "none" : mail.isOn ? "on" : "off",
          address: mail?.address ?? "",
        });
  return (
    <>
      <PageHead title={t("title")} sentence={sentence} />
      <SupportSections />
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton height={480} radius={8} /> : null}
      {data ? (
        <div className={styles.stack}>
          <WidgetSettings widget={widget} />
          <Panel>
            <MailAccountForm key={mail?.version ?? 0} account={mail} />
          </Panel>
        </div>
      ) : null}
    </>
  );
}
