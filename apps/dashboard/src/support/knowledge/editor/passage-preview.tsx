"use client";
import { useQuery } from "@apollo/client/react";
import { useDebouncedValue } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { Tag } from "../../../states/tag.tsx";
import styles from "../knowledge.module.css";
import { articlePreviewQuery } from "../knowledge.operations.ts";

/** Milliseconds of rest after which what was typed is split. */
const restMilliseconds = 600;

/** How what is typed would be split into passages, and which of them would be new to answers. */
export function PassagePreview({ articleId, body }: { articleId: string; body: string }) {
  const t = useTranslations("articleEditor.passages");
  const [rested] = useDebouncedValue(body, restMilliseconds);
  const { data, previousData, error } = useQuery(articlePreviewQuery, {
    variables: { articleId, body: rested },
    fetchPolicy: "no-cache",
  });
  const passages = (data ?? previousData)?.articlePreview;
  if (error) return <p role="alert">{t("failed")}</p>;
  if (!passages) return <p className={styles.quiet}>{t("splitting")}</p>;
  return (
    <>
      <p className={styles.quiet} role="status">
        {t("sentence", { count: passages.length, fresh: passages.filter(({ isKnown }) => !isKnown).length })}
      </p>
      <ol className={styles.passages}>
        {passages.map(({ heading, text, isKnown }, index) => (
          // Equal passages stand apart by their place alone.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={index}>
            {heading === "" && isKnown ? null : (
              <p className={styles.heading}>
                {heading} {isKnown ? null : <Tag tone="accent">{t("new")}</Tag>}
              </p>
            )}
            <p className={styles.words}>{text}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
