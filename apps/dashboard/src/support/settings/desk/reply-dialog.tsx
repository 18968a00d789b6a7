"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { DeskSettingsQuery, SupportLanguage } from "../../../gql/graphql.ts";
import { useViewer } from "../../../session/use-viewer.ts";
import { Dialog } from "../../../states/dialog.tsx";
import { useFormAction } from "../../../states/use-form-action.ts";
import styles from "./desk.module.css";
import { cannedReplySaveMutation } from "./desk.operations.ts";
import { previewReply, replyVariables } from "./reply-preview.ts";

export type CannedReply = DeskSettingsQuery["cannedReplies"][number];

const fields = ["shortcut", "locale", "body", "version"] as const;
const languages = ["EN", "ZH_CN"] as const satisfies readonly SupportLanguage[];
const shortcutForm = /^[\p{L}\p{N}-]{1,40}$/u;
/** Characters of a reply, as the server has it. */
const longestBody = 5_000;

/** Writes a canned reply, a new one or one that there is, with how a customer would read it. */
export function ReplyDialog({ reply, onClose }: { reply: CannedReply | null; onClose: () => void }) {
  const t = useTranslations("desk.replies");
  const { viewer } = useViewer();
  const { run, busy, errorOf, forget } = useFormAction(fields);
  const [save] = useMutation(cannedReplySaveMutation, { refetchQueries: ["DeskSettings"] });
  const [shortcut, setShortcut] = useState(reply?.shortcut ?? "");
  const [locale, setLocale] = useState<SupportLanguage>(reply?.locale ?? "EN");
  const [body, setBody] = useState(reply?.body ?? "");
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, unknown } = previewReply(body, {
    "customer.name": t("example.customer"),
    "agent.name": viewer?.member?.name ?? t("example.agent"),
    "order.number": "10248",
    "conversation.subject": t("example.subject"),
  });
  const isShort = shortcut === "" || shortcutForm.test(shortcut);

  async function keep() {
    const known = reply ? { replyId: reply.replyId, version: reply.version } : {};
    const input = { ...known, shortcut, locale, body };
    if (await run(async () => (await save({ variables: { input } })).data?.cannedReplySave, t("saved"))) onClose();
  }

  function insert(name: string) {
    const at = field.current?.selectionStart ?? body.length;
    setBody(`${body.slice(0, at)}{{${name}}}${body.slice(at)}`);
    field.current?.focus();
  }

  return (
    <Dialog title={t(reply ? "edit" : "create")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Stack gap={12}>
          {errorOf("version") ? (
            <Text role="alert" className={styles.problem}>
              {errorOf("version")}
            </Text>
          ) : null}
          <TextInput
            label={t("shortcut")}
            description={t("shortcutHint")}
            value={shortcut}
            error={errorOf("shortcut") ?? (isShort ? null : t("shortcutForm"))}
            onChange={(event) => {
              setShortcut(event.currentTarget.value);
              forget("shortcut");
            }}
          />
          <Select
            label={t("language")}
            data={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
            value={locale}
            allowDeselect={false}
            onChange={(value) => setLocale(languages.find((one) => one === value) ?? "EN")}
          />
          <Textarea
            ref={field}
            label={t("body")}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={longestBody}
            value={body}
            error={errorOf("body") ?? (unknown.length > 0 ? t("unknown", { names: unknown.join(", ") }) : null)}
            onChange={(event) => {
              setBody(event.currentTarget.value);
              forget("body");
            }}
          />
          <Group gap={4} aria-label={t("variables")} role="group">
            {replyVariables.map((name) => (
              <Button key={name} size="compact-xs" variant="default" onClick={() => insert(name)}>
                {t(`variable.${variableKey[name]}`)}
              </Button>
            ))}
          </Group>
          {body.trim() === "" ? null : (
            <section aria-label={t("preview")}>
              <Text size="sm" className="muted">
                {t("preview")}
              </Text>
              <p className={styles.preview} lang={locale === "EN" ? "en" : "zh-CN"}>
                {text}
              </p>
            </section>
          )}
          <div>
            <Button
              type="submit"
              loading={busy}
              disabled={shortcut === "" || !isShort || body.trim() === "" || unknown.length > 0}
            >
              {t("save")}
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Messages are named without dots. */
const variableKey = {
  "customer.name": "customer",
  "agent.name": "agent",
  "order.number": "order",
  "conversation.subject": "subject",
} as const;
