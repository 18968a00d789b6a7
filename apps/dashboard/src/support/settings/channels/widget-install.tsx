"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Code, SegmentedControl, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../../format/use-format.ts";
import type { SupportWidgetFactsFragment } from "../../../gql/graphql.ts";
import { CopyLine } from "../../../models/copy-line.tsx";
import { useAction } from "../../../states/use-action.ts";
import styles from "./channels.module.css";
import { supportWidgetSecretRotateMutation } from "./channels.operations.ts";
import { type IdentityLanguage, identityCode, identityLanguages } from "./identity-code.ts";

/** Hours for which tokens of the secret before are taken. */
const overlapHours = 24;

interface WidgetInstallProps {
  widget: SupportWidgetFactsFragment;
  /** A secret that was just made, shown this once. */
  secret: string | null;
  onSecret: (secret: string) => void;
}

/** What goes into the shop's pages, and onto its server. */
export function WidgetInstall({ widget, secret, onSecret }: WidgetInstallProps) {
  const t = useTranslations("channels.install");
  const format = useFormat();
  const [rotate] = useMutation(supportWidgetSecretRotateMutation, { refetchQueries: ["SupportChannels"] });
  const { run, busy } = useAction();
  const [language, setLanguage] = useState<IdentityLanguage>("Node.js");

  async function change() {
    const payload = await run(
      async () => (await rotate({ variables: { input: { overlapHours } } })).data?.supportWidgetSecretRotate,
    );
    if (payload?.signingSecret) onSecret(payload.signingSecret);
  }

  return (
    <div className={styles.stack}>
      <Title order={2}>{t("title")}</Title>
      <Text className="muted">{t("snippet")}</Text>
      <CopyLine value={widget.snippet} label={t("snippetLabel")} />
      <Title order={3}>{t("identity")}</Title>
      <Text className="muted">{t("identityText")}</Text>
      {secret === null ? null : (
        <div role="status">
          <Text mb={8}>{t("once")}</Text>
          <CopyLine value={secret} label={t("secret")} />
        </div>
      )}
      {widget.previousSecretUntil ? (
        <Text size="sm" className="muted">
          {t("previous", { until: format.instant(widget.previousSecretUntil) })}
        </Text>
      ) : null}
      <div>
        <Button variant="default" loading={busy} onClick={() => void change()}>
          {t("rotate", { hours: overlapHours })}
        </Button>
      </div>
      <SegmentedControl
        aria-label={t("language")}
        data={identityLanguages}
        value={language}
        onChange={(value) => setLanguage(value as IdentityLanguage)}
      />
      <Code block tabIndex={0} aria-label={t("code")}>
        {identityCode[language](widget.siteKey)}
      </Code>
      <Text className="muted">{t("page")}</Text>
      <CopyLine value={widget.snippet.replace(" async", ' data-identity="TOKEN" async')} label={t("page")} />
    </div>
  );
}
