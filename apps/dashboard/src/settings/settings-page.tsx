"use client";
import { Tabs } from "@mantine/core";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { PageHead } from "../frame/page-head.tsx";
import { useViewer } from "../session/use-viewer.ts";
import { AdAudiencesPanel } from "./ads/ad-audiences-panel.tsx";
import { ApiKeysPanel } from "./api-keys-panel.tsx";
import { AuditPanel } from "./audit/audit-panel.tsx";
import { LookPanel } from "./look-panel.tsx";
import { MailPanel } from "./mail/mail-panel.tsx";
import { MembersPanel } from "./members-panel.tsx";
import { OrganisationPanel } from "./organisation-panel.tsx";
import { PrivacyPanel } from "./privacy/privacy-panel.tsx";
import { SandboxPanel } from "./sandbox/sandbox-panel.tsx";
import styles from "./settings.module.css";
import { WebhooksPanel } from "./webhooks/webhooks-panel.tsx";

const tabs = ["organisation", "members", "keys", "webhooks", "mail", "ads", "privacy", "audit", "look"] as const;

/** The organisation, its people and keys, and how this person likes to see it. */
export function SettingsPage() {
  const t = useTranslations("settings");
  const { viewer, error, may } = useViewer();
  const [tab, setTab] = useQueryState("tab", parseAsStringLiteral(tabs).withDefault("organisation"));
  const allowed = tabs.filter((each) => {
    if (each === "members") return may("MEMBERS_MANAGE");
    if (each === "privacy" || each === "audit") return may("PRIVACY_MANAGE");
    if (each === "webhooks") return may("WEBHOOKS_MANAGE");
    if (each === "mail" || each === "ads") return may("CAMPAIGNS_READ");
    return each === "keys" ? may("KEYS_MANAGE") : true;
  });
  const shown = viewer && !allowed.includes(tab) ? "organisation" : tab;
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={viewer ? t("sentence", { name: viewer.organisation.name }) : error ? null : undefined}
      />
      <Tabs
        value={shown}
        onChange={(value) => void setTab(tabs.find((each) => each === value) ?? "organisation")}
        keepMounted={false}
      >
        <Tabs.List mb={16}>
          {allowed.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="organisation">
          <div className={styles.stack}>
            <OrganisationPanel />
            {may("ORGANISATION_MANAGE") ? <SandboxPanel /> : null}
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="members">
          <MembersPanel />
        </Tabs.Panel>
        <Tabs.Panel value="keys">
          <ApiKeysPanel />
        </Tabs.Panel>
        <Tabs.Panel value="webhooks">
          <WebhooksPanel />
        </Tabs.Panel>
        <Tabs.Panel value="mail">
          <MailPanel />
        </Tabs.Panel>
        <Tabs.Panel value="ads">
          <AdAudiencesPanel />
        </Tabs.Panel>
        <Tabs.Panel value="privacy">
          <PrivacyPanel />
        </Tabs.Panel>
        <Tabs.Panel value="audit">
          <AuditPanel />
        </Tabs.Panel>
        <Tabs.Panel value="look">
          <LookPanel />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
