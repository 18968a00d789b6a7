"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DeskSettingsQuery } from "../../../gql/graphql.ts";
import { Panel } from "../../../states/panel.tsx";
import { useAction } from "../../../states/use-action.ts";
import { ScrollRegion } from "../../../table/scroll-region.tsx";
import { SmallTable } from "../../../table/small-table.tsx";
import { cannedReplyDeleteMutation } from "./desk.operations.ts";
import { type CannedReply, ReplyDialog } from "./reply-dialog.tsx";

/** Words that agents say often, in each language. */
export function RepliesPanel({ replies }: { replies: DeskSettingsQuery["cannedReplies"] }) {
  const t = useTranslations("desk.replies");
  const { run, busy } = useAction();
  const [remove] = useMutation(cannedReplyDeleteMutation, { refetchQueries: ["DeskSettings"] });
  const [edited, setEdited] = useState<CannedReply | "NEW" | null>(null);
  /** Asked once more before words are gone. */
  const [leaving, setLeaving] = useState<string | null>(null);

  async function forget(replyId: string) {
    await run(async () => (await remove({ variables: { replyId } })).data?.cannedReplyDelete, t("deleted"));
    setLeaving(null);
  }

  return (
    <Panel>
      <Title order={2}>{t("title")}</Title>
      <Text className="muted" mb={8}>
        {t("text")}
      </Text>
      {replies.length === 0 ? <Text>{t("none")}</Text> : null}
      {replies.length > 0 ? (
        <ScrollRegion label={t("title")}>
          <SmallTable
            heads={[t("shortcut"), t("language"), t("body"), t("acts")]}
            busy={busy}
            rows={replies.map((reply) => ({
              id: reply.replyId,
              name: `/${reply.shortcut}`,
              cells: [
                t(`languages.${reply.locale}`),
                <Text key="body" size="sm" lineClamp={2}>
                  {reply.body}
                </Text>,
                <Group key="acts" gap={8} wrap="nowrap">
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t("editOf", { shortcut: reply.shortcut })}
                    onClick={() => setEdited(reply)}
                  >
                    {t("change")}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    color="red"
                    aria-label={t(leaving === reply.replyId ? "reallyOf" : "deleteOf", { shortcut: reply.shortcut })}
                    onClick={() => (leaving === reply.replyId ? void forget(reply.replyId) : setLeaving(reply.replyId))}
                  >
                    {t(leaving === reply.replyId ? "really" : "delete")}
                  </Button>
                </Group>,
              ],
            }))}
          />
        </ScrollRegion>
      ) : null}
      <Button mt={12} variant="default" onClick={() => setEdited("NEW")}>
        {t("create")}
      </Button>
      {edited ? <ReplyDialog reply={edited === "NEW" ? null : edited} onClose={() => setEdited(null)} /> : null}
    </Panel>
  );
}
