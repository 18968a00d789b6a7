"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, Menu, MultiSelect, SegmentedControl, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type RefObject, useRef, useState } from "react";
import type { ConversationWholeFragment, SupportDeskQuery } from "../../gql/graphql.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { useAction } from "../../states/use-action.ts";
import { fillReply } from "./fill-reply.ts";
import styles from "./inbox.module.css";
import { noteMutation, replyMutation } from "./inbox.operations.ts";
import { nameOfAsker } from "./name-of-asker.ts";
import { type ReplyOriginal, ReplyTranslation } from "./reply-translation.tsx";
import { useReaderLanguage } from "./use-reader-language.ts";

export type ComposerMode = "REPLY" | "NOTE";

interface ComposerProps {
  conversation: ConversationWholeFragment;
  desk: SupportDeskQuery | undefined;
  draft: string;
  onDraft: (text: string) => void;
  /** The answer that was suggested; null where none was since the last reply. */
  suggestionId: string | null;
  onReplied: () => void;
  mode: ComposerMode;
  onMode: (mode: ComposerMode) => void;
  field: RefObject<HTMLTextAreaElement | null>;
}

/** Where an agent writes to the customer, or a note to colleagues. */
export function Composer({
  conversation,
  desk,
  draft,
  onDraft,
  suggestionId,
  onReplied,
  mode,
  onMode,
  field,
}: ComposerProps) {
  const t = useTranslations("inbox.composer");
  const { viewer } = useViewer();
  const { run, busy } = useAction();
  const [reply] = useMutation(replyMutation, { refetchQueries: ["Conversations", "SupportDesk"] });
  const [note] = useMutation(noteMutation, { refetchQueries: ["Conversations", "SupportDesk"] });
  const [mentionIds, setMentionIds] = useState<string[]>([]);
  const [original, setOriginal] = useState<ReplyOriginal | null>(null);
  const own = useReaderLanguage();
  // Chosen once for what is written, so that sending it again after a lost answer writes nothing twice.
  const id = useRef(crypto.randomUUID());
  const isOver = conversation.status === "RESOLVED" && mode === "REPLY";
  const canned = (desk?.cannedReplies ?? []).filter(({ locale }) => locale === conversation.locale);

  async function send() {
    const text = draft.trim();
    if (text === "" || isOver) return;
    const conversationId = conversation.id;
    const sent =
      mode === "REPLY"
        ? await run(async () => {
            const input = { conversationId, messageId: id.current, text, suggestionId, original };
            return (await reply({ variables: { input } })).data?.conversationReply;
          })
        : await run(async () => {
            const input = { conversationId, noteId: id.current, text, mentionIds };
            return (await note({ variables: { input } })).data?.conversationNote;
          });
    if (sent === null) return;
    if (mode === "REPLY") onReplied();
    id.current = crypto.randomUUID();
    onDraft("");
    setMentionIds([]);
    setOriginal(null);
  }

  const fill = (body: string) =>
    fillReply(body, {
      "customer.name": nameOfAsker(conversation),
      "agent.name": viewer?.member?.name ?? null,
      "conversation.subject": conversation.subject,
    });

  return (
    <form
      className={styles.composer}
      data-mode={mode}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Group gap={8} justify="space-between">
        <SegmentedControl
          size="xs"
          value={mode}
          onChange={(value) => onMode(value as ComposerMode)}
          data={[
            { value: "REPLY", label: t("reply") },
            { value: "NOTE", label: t("note") },
          ]}
          aria-label={t("mode")}
        />
        {mode === "REPLY" && canned.length > 0 ? (
          <Menu>
            <Menu.Target>
              <Button size="xs" variant="subtle">
                {t("canned")}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {canned.map(({ replyId, shortcut, body }) => (
                <Menu.Item key={replyId} onClick={() => onDraft(draft ? `${draft}\n${fill(body)}` : fill(body))}>
                  /{shortcut}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </Group>
      <Textarea
        ref={field}
        aria-label={mode === "REPLY" ? t("replyLabel") : t("noteLabel")}
        placeholder={isOver ? t("over") : mode === "REPLY" ? t("replyHint") : t("noteHint")}
        value={draft}
        disabled={isOver}
        autosize
        minRows={2}
        maxRows={10}
        onChange={({ currentTarget: { value } }) => {
          onDraft(value);
          // Of words that are gone nothing is the original.
          if (value.trim() === "") setOriginal(null);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      {mode === "REPLY" && desk?.supportTranslator && (original || conversation.locale !== own) ? (
        <ReplyTranslation
          draft={draft}
          onDraft={onDraft}
          to={conversation.locale}
          original={original}
          onOriginal={setOriginal}
        />
      ) : null}
      {mode === "NOTE" ? (
        <MultiSelect
          size="xs"
          label={t("mentions")}
          data={(desk?.supportAgents ?? []).map(({ memberId, member }) => ({
            value: memberId,
            label: member?.name ?? memberId,
          }))}
          value={mentionIds}
          onChange={setMentionIds}
        />
      ) : null}
      <Group gap={8} justify="flex-end">
        <span className="muted">{t("keys")}</span>
        <Button type="submit" size="xs" loading={busy} disabled={draft.trim() === "" || isOver}>
          {mode === "REPLY" ? t("send") : t("keep")}
        </Button>
      </Group>
    </form>
  );
}
