"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "./inbox.module.css";
import type { Message } from "./timeline.ts";
import { useReaderLanguage } from "./use-reader-language.ts";
import type { Translation } from "./use-translation.ts";

interface MessageWordsProps {
  message: Message;
  translation: Translation;
}

const codes = { EN: "en", ZH_CN: "zh-CN" } as const;

/** A message's words in the reader's language where somebody had them translated, with the original one click away. */
export function MessageWords({ message, translation }: MessageWordsProps) {
  const t = useTranslations("inbox.translation");
  const reader = useReaderLanguage();
  const [isOriginal, setOriginal] = useState(false);
  const other = message.translations.find(({ language }) => language === reader);
  const shown =
    other && !isOriginal ? { text: other.text, language: reader } : { ...message, language: message.locale };
  return (
    <>
      <p lang={codes[shown.language]}>{shown.text}</p>
      {other ? (
        <p className={styles.translated}>
          <span className="muted">
            {isOriginal ? t("original") : other.model ? t("by", { model: other.model }) : t("own")}
          </span>
          <Button size="compact-xs" variant="subtle" onClick={() => setOriginal(!isOriginal)}>
            {t(isOriginal ? "showTranslation" : other.model ? "showOriginal" : "showSent")}
          </Button>
        </p>
      ) : null}
      {!other && translation.isThere && message.locale !== reader ? (
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={translation.busy}
          onClick={() => void translation.translate([message.messageId])}
        >
          {t("one")}
        </Button>
      ) : null}
    </>
  );
}
