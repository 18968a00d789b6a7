"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { AdAudienceFactsFragment } from "../../gql/graphql.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { Panel } from "../../states/panel.tsx";
import { Tag } from "../../states/tag.tsx";
import { useAction } from "../../states/use-action.ts";
import { ConfirmByName } from "../confirm-by-name.tsx";
import { AdAudienceForm } from "./ad-audience-form.tsx";
import { adAudienceCheckMutation, adAudienceDisconnectMutation } from "./ads.operations.ts";

/** One list: where it is, whether it can be filled, who is on it, and what can be done with it. */
export function AdAudienceCard({ list }: { list: AdAudienceFactsFragment }) {
  const t = useTranslations("adAudiences");
  const format = useFormat();
  const { may } = useViewer();
  const { run, busy } = useAction();
  const [check] = useMutation(adAudienceCheckMutation);
  const [disconnect] = useMutation(adAudienceDisconnectMutation, { refetchQueries: ["AdAudiences"] });
  const [open, setOpen] = useState<"change" | "disconnect" | null>(null);
  const { id, name, platform, listId, accountId, members, problem, checkedAt } = list;
  const close = () => setOpen(null);
  const variables = { input: { adAudienceId: id } };
  return (
    <Panel>
      <Title order={2}>
        {name} <Tag tone={problem ? "bad" : "good"}>{t(problem ? "stopped" : "ready")}</Tag>
      </Title>
      <Text size="sm" className="muted">
        {t(`platform.${platform}`)} ·{" "}
        {accountId ? t("account", { id: listId, account: accountId }) : t("list", { id: listId })}
      </Text>
      {problem ? <Text mt={8}>{problem}</Text> : null}
      <Text mt={8}>{t("members", { count: members })}</Text>
      <Text size="xs" className="muted" mt={4}>
        {checkedAt ? t("checked", { when: format.instant(checkedAt) }) : t("unchecked")}
      </Text>
      {may("INTEGRATIONS_MANAGE") ? (
        <Group gap={8} mt={12}>
          <Button
            size="xs"
            variant="default"
            loading={busy}
            onClick={() => void run(async () => (await check({ variables })).data?.adAudienceCheck)}
          >
            {t("check")}
          </Button>
          <Button size="xs" variant="default" onClick={() => setOpen("change")}>
            {t("change")}
          </Button>
          <Button size="xs" variant="default" onClick={() => setOpen("disconnect")}>
            {t("disconnect")}
          </Button>
        </Group>
      ) : null}
      {open === "change" ? <AdAudienceForm list={list} onClose={close} /> : null}
      {open === "disconnect" ? (
        <ConfirmByName
          title={t("disconnectTitle", { name })}
          text={t("disconnectText")}
          name={name}
          action={t("disconnect")}
          busy={busy}
          onClose={close}
          onConfirm={async () => {
            const done = await run(
              async () => (await disconnect({ variables })).data?.adAudienceDisconnect,
              t("disconnected"),
            );
            if (done === null) close();
          }}
        />
      ) : null}
    </Panel>
  );
}
