"use client";
import { Mark, Text } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { articleAddress } from "../knowledge/article-address.ts";
import type { Answer } from "./answer-panel.tsx";
import styles from "./ask.module.css";

interface CitedSentenceProps {
  sentence: Answer["sentences"][number];
  /** The passage that it is of. */
  passage: string;
}

/** A sentence of an answer, and under it the passage with the sentence marked where it stands. */
export function CitedSentence({
  sentence: { text, startsAt: place, title, support, article },
  passage,
}: CitedSentenceProps) {
  const t = useTranslations("supportAsk");
  const format = useFormat();
  const startsAt = passage.indexOf(text);
  return (
    <div className={styles.sentence}>
      <Text>{text}</Text>
      <details>
        <summary>{t("cited", { title, support: format.share(support) })}</summary>
        {startsAt < 0 ? null : (
          <blockquote className={styles.passage}>
            {passage.slice(0, startsAt)}
            <Mark>{text}</Mark>
            {passage.slice(startsAt + text.length)}
          </blockquote>
        )}
        {article ? (
          <Link href={articleAddress(article.id, { text, startsAt: place })} prefetch={false}>
            {t("open")}
          </Link>
        ) : (
          <Text size="sm">{t("gone")}</Text>
        )}
      </details>
    </div>
  );
}
