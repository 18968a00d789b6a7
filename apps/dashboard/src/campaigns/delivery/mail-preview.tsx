"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Alert, Button, Group, Modal, SegmentedControl, Select, Skeleton, Tabs, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { CreativeLanguage } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { ErrorState } from "../../states/error-state.tsx";
import { useAction } from "../../states/use-action.ts";
import type { CampaignDetail } from "../campaign-page.tsx";
import { campaignPreviewQuery, campaignTestSendMutation } from "./delivery.operations.ts";

interface MailPreviewProps {
  campaign: CampaignDetail;
  maySend: boolean;
  onClose: () => void;
}

/** A mail as its readers see it, in each language and variant, and the way to have it in one's own mailbox. */
export function MailPreview({ campaign, maySend, onClose }: MailPreviewProps) {
  const t = useTranslations("delivery.preview");
  const languages = [
    ...new Set(campaign.variants.flatMap(({ creatives }) => creatives.map(({ language }) => language))),
  ];
  const [language, setLanguage] = useState<CreativeLanguage>(languages[0] ?? "EN");
  const [variant, setVariant] = useState(campaign.variants[0]?.name ?? "A");
  const { data, error, refetch } = useQuery(campaignPreviewQuery, {
    ...fresh,
    variables: { campaignId: campaign.id, language, variant },
  });
  const mail = data?.campaignPreview;
  return (
    <Modal opened onClose={onClose} title={t("title")} size="xl">
      <Group mb={12} align="end">
        <SegmentedControl
          aria-label={t("language")}
          data={languages.map((value) => ({ value, label: t(`in.${value}`) }))}
          value={language}
          onChange={(value) => setLanguage(value as CreativeLanguage)}
        />
        {campaign.variants.length > 1 ? (
          <Select
            label={t("variant")}
            data={campaign.variants.map(({ name }) => name)}
            value={variant}
            onChange={(value) => value && setVariant(value)}
            allowDeselect={false}
          />
        ) : null}
      </Group>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!mail && !error ? <Skeleton height={360} radius={8} /> : null}
      {mail?.problems.map(({ message }) => (
        <Alert key={message} color="red" variant="outline" mb={8}>
          {message}
        </Alert>
      ))}
      {mail?.html ? (
        <>
          <Text fw={600} mb={8}>
            {mail.subject}
          </Text>
          <Tabs defaultValue="html" keepMounted={false}>
            <Tabs.List mb={8}>
              <Tabs.Tab value="html">{t("html")}</Tabs.Tab>
              <Tabs.Tab value="text">{t("text")}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="html">
              {/* What an author wrote may not run, ask or lead anywhere here. */}
              <iframe
                title={t("frame")}
                sandbox=""
                srcDoc={mail.html}
                style={{
                  width: "100%",
                  height: 420,
                  border: "1px solid var(--bw-border)",
                  borderRadius: 8,
                  background: "#fff",
                }}
              />
            </Tabs.Panel>
            <Tabs.Panel value="text">
              <Text component="pre" style={{ whiteSpace: "pre-wrap", fontFamily: "inherit" }}>
                {mail.text}
              </Text>
            </Tabs.Panel>
          </Tabs>
          {maySend ? <TestSend campaignId={campaign.id} language={language} variant={variant} /> : null}
        </>
      ) : null}
    </Modal>
  );
}

function TestSend(wanted: { campaignId: string; language: CreativeLanguage; variant: string }) {
  const t = useTranslations("delivery.preview");
  const { viewer } = useViewer();
  const [to, setTo] = useState(viewer?.member?.email ?? "");
  const [send] = useMutation(campaignTestSendMutation);
  const { run, busy } = useAction();

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(
      async () => (await send({ variables: { input: { ...wanted, to } } })).data?.campaignTestSend,
      t("sent", { to }),
    );
  }

  return (
    <form onSubmit={submit}>
      <Group align="end" mt={12}>
        <TextInput
          type="email"
          label={t("to")}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          required
          withAsterisk={false}
          style={{ flex: "1 1 220px" }}
        />
        <Button type="submit" variant="default" loading={busy}>
          {t("send")}
        </Button>
      </Group>
    </form>
  );
}
