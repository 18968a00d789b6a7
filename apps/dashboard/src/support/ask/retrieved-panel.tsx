"use client";
import { Text, Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { Panel } from "../../states/panel.tsx";
import { ScrollRegion } from "../../table/scroll-region.tsx";
import { SmallTable } from "../../table/small-table.tsx";
import { CorrectButton } from "../gaps/correct-button.tsx";
import { articleAddress } from "../knowledge/article-address.ts";
import type { Answer } from "./answer-panel.tsx";
import styles from "./ask.module.css";

/** Characters of a passage that a row shows. */
const shownLength = 140;

/** The passages that were found, with their scores by each way of finding. */
export function RetrievedPanel({ answer: { id, retrieved, hasVectors, isEncoderAway } }: { answer: Answer }) {
  const t = useTranslations("supportAsk.retrieved");
  const format = useFormat();
  if (!retrieved || retrieved.length === 0) return null;
  const score = (value: number) => format.measure(value);
  return (
    <Panel>
      <Title order={2}>{t("title", { count: retrieved.length })}</Title>
      <Text size="sm" className="muted" mb={8}>
        {t(hasVectors ? "text" : isEncoderAway ? "wordsAway" : "wordsAlone")}
      </Text>
      <ScrollRegion label={t("label")}>
        <SmallTable
          heads={[t("passage"), t("bm25"), t("dense"), t("fused"), t("reranked"), t("correct")]}
          rows={retrieved.map(({ passageId, title, heading, text, bm25, dense, fused, reranked, article }) => ({
            id: passageId,
            name: (
              <div className={styles.told}>
                {article ? (
                  <Link href={articleAddress(article.id)} prefetch={false}>
                    {heading === "" ? title : `${title} › ${heading}`}
                  </Link>
                ) : (
                  title
                )}
                <Text size="sm" className="muted">
                  {text.length > shownLength ? `${text.slice(0, shownLength)}…` : text}
                </Text>
              </div>
            ),
            cells: [
              score(bm25),
              hasVectors ? score(dense) : "–",
              score(fused),
              score(reranked),
              <CorrectButton key={passageId} answerId={id} passageId={passageId} />,
            ],
          }))}
        />
      </ScrollRegion>
    </Panel>
  );
}
