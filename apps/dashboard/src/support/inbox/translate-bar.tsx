import { Button } from "@mantine/core";
import { IconLanguage } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ConversationWholeFragment } from "../../gql/graphql.ts";
import styles from "./inbox.module.css";
import { useReaderLanguage } from "./use-reader-language.ts";
import type { Translation } from "./use-translation.ts";

interface TranslateBarProps {
  messages: ConversationWholeFragment["messages"]["nodes"];
  translation: Translation;
}

/** Has all of a conversation translated, where something of it is in another language and no endpoint was asked yet. */
export function TranslateBar({ messages, translation }: TranslateBarProps) {
  const t = useTranslations("inbox.translation");
  const reader = useReaderLanguage();
  const foreign = messages.filter(
    ({ locale, translations }) => locale !== reader && translations.every(({ language }) => language !== reader),
  );
  if (!translation.isThere || foreign.length === 0) return null;
  return (
    <div className={styles.translateBar}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconLanguage size={14} aria-hidden />}
        loading={translation.busy}
        onClick={() => void translation.translate(null)}
      >
        {t("all", { language: reader, count: foreign.length })}
      </Button>
    </div>
  );
}
