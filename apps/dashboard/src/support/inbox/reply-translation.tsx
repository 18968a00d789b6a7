"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { SupportLanguage } from "../../gql/graphql.ts";
import { useAction } from "../../states/use-action.ts";
import { supportTranslateMutation } from "./inbox.operations.ts";
import { useReaderLanguage } from "./use-reader-language.ts";

/** An agent's own words, where the draft is their translation. */
export interface ReplyOriginal {
  text: string;
  language: SupportLanguage;
}

interface ReplyTranslationProps {
  draft: string;
  onDraft: (text: string) => void;
  /** The customer's language. */
  to: SupportLanguage;
  original: ReplyOriginal | null;
  onOriginal: (original: ReplyOriginal | null) => void;
}

/** Puts a reply into the customer's language before it is sent, and takes that back. What was written stays until it is sent. */
export function ReplyTranslation({ draft, onDraft, to, original, onOriginal }: ReplyTranslationProps) {
  const t = useTranslations("inbox.translation");
  const own = useReaderLanguage();
  const { run, busy } = useAction();
  const [ask] = useMutation(supportTranslateMutation);

  async function translate() {
    const text = draft.trim();
    const done = await run(
      async () => (await ask({ variables: { input: { text, language: to } } })).data?.supportTranslate,
    );
    if (!done?.text) return;
    onOriginal({ text, language: own });
    onDraft(done.text);
  }

  if (original)
    return (
      <Text size="sm" className="muted">
        {t("yours", { text: original.text })}{" "}
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            onDraft(original.text);
            onOriginal(null);
          }}
        >
          {t("takeBack")}
        </Button>
      </Text>
    );
  return (
    <div>
      <Button
        size="compact-xs"
        variant="subtle"
        loading={busy}
        disabled={draft.trim() === ""}
        onClick={() => void translate()}
      >
        {t("into", { language: to })}
      </Button>
    </div>
  );
}
