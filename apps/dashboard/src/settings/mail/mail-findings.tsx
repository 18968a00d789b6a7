"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { MailSettingsFactsFragment } from "../../gql/graphql.ts";
import { Tag } from "../../states/tag.tsx";
import { useAction } from "../../states/use-action.ts";
import { mailSettingsCheckMutation } from "./mail.operations.ts";

const tones = { STOPS: "bad", WARNS: "warn", FINE: "good" } as const;

interface MailFindingsProps {
  settings: MailSettingsFactsFragment;
  onChecked: () => void;
}

/** What the sender's domain says of itself, and what to put right before the first mail. */
export function MailFindings({ settings: { findings, checkedAt }, onChecked }: MailFindingsProps) {
  const t = useTranslations("mail");
  const format = useFormat();
  const [check] = useMutation(mailSettingsCheckMutation);
  const { run, busy } = useAction();
  return (
    <section aria-label={t("domain")}>
      <Group justify="space-between" mb={8}>
        <Title order={2}>{t("domain")}</Title>
        <Button
          size="xs"
          variant="default"
          loading={busy}
          onClick={() => void run(async () => (await check()).data?.mailSettingsCheck).then(onChecked)}
        >
          {t("check")}
        </Button>
      </Group>
      {findings === null || findings === undefined ? <Text className="muted">{t("unchecked")}</Text> : null}
      {findings?.map(({ weight, message }) => (
        <Text key={message} mb={8}>
          <Tag tone={tones[weight]}>{t(`weight.${weight}`)}</Tag> {message}
        </Text>
      ))}
      {checkedAt ? (
        <Text size="sm" className="muted">
          {t("checked", { when: format.instant(checkedAt) })}
        </Text>
      ) : null}
    </section>
  );
}
