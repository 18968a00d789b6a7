"use client";
import { Alert, Anchor, Button, Group, Progress, Text, Title } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { CampaignDeliveryQuery } from "../../gql/graphql.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { Panel } from "../../states/panel.tsx";
import type { CampaignDetail } from "../campaign-page.tsx";
import styles from "../campaigns.module.css";
import { MailPreview } from "./mail-preview.tsx";

export type Delivery = NonNullable<CampaignDeliveryQuery["campaign"]>["delivery"];

/** Each channel's messages: sent, waiting and not sent, with why; and what keeps it from sending. */
export function DeliveryPanel({ campaign, delivery }: { campaign: CampaignDetail; delivery: Delivery }) {
  const t = useTranslations("delivery");
  const { may } = useViewer();
  const [previewing, setPreviewing] = useState(false);
  const hasMail = campaign.channels.includes("EMAIL");
  return (
    <Panel>
      <section aria-label={t("title")}>
        <Group justify="space-between" mb={8}>
          <Title order={2}>{t("title")}</Title>
          {hasMail ? (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconMail size={14} aria-hidden />}
              onClick={() => setPreviewing(true)}
            >
              {t("preview.open")}
            </Button>
          ) : null}
        </Group>
        {delivery.stoppedBy ? (
          <Alert color="red" variant="outline" title={t("stopped")} mb={12}>
            {delivery.stoppedBy}
          </Alert>
        ) : null}
        {delivery.channels.length === 0 ? <Text className="muted">{t("nothing")}</Text> : null}
        <div className={styles.stack}>
          {delivery.channels.map((channel) => (
            <Channel key={channel.channel} channel={channel} />
          ))}
        </div>
        {delivery.exportPath && delivery.channels.some(({ channel, sent }) => channel === "EXPORT" && sent > 0) ? (
          <Anchor href={delivery.exportPath} download mt={12} display="inline-block">
            {t("download")}
          </Anchor>
        ) : null}
      </section>
      {previewing ? (
        <MailPreview campaign={campaign} maySend={may("CAMPAIGNS_MANAGE")} onClose={() => setPreviewing(false)} />
      ) : null}
    </Panel>
  );
}

function Channel({ channel }: { channel: Delivery["channels"][number] }) {
  const t = useTranslations("delivery");
  const format = useFormat();
  const { people, heldOut, sent, waiting, notSent, sentAgain, reasons, nextLookAt } = channel;
  const wanted = people - heldOut;
  const name = t(`channel.${channel.channel}`);
  return (
    <div>
      <Text fw={600}>{name}</Text>
      <Text mb={6}>{t("sentence", { sent, wanted, waiting, notSent })}</Text>
      <Progress value={wanted > 0 ? (100 * sent) / wanted : 0} aria-label={t("progress", { channel: name })} mb={6} />
      <dl className={styles.facts}>
        {heldOut > 0 ? <Fact name={t("heldOut")} value={format.units(heldOut)} /> : null}
        {reasons.map(({ reason, count }) => (
          <Fact key={reason} name={t(`reason.${reason}`)} value={format.units(count)} />
        ))}
        {sentAgain > 0 ? <Fact name={t("sentAgain")} value={format.units(sentAgain)} /> : null}
        {waiting > 0 && nextLookAt ? <Fact name={t("nextLook")} value={format.instant(nextLookAt)} /> : null}
      </dl>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
