"use client";
import { Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { Panel } from "../../states/panel.tsx";
import { Tag, type Tone } from "../../states/tag.tsx";
import { ScrollRegion } from "../../table/scroll-region.tsx";
import { SmallTable } from "../../table/small-table.tsx";
import type { Answer } from "./answer-panel.tsx";
import styles from "./ask.module.css";

type Candidate = NonNullable<Answer["candidates"]>[number];

const tones: Record<Candidate["verdict"], Tone> = {
  KEPT: "good",
  WEAK: "plain",
  REPEATS: "plain",
  SURPLUS: "plain",
  UNSUPPORTED: "bad",
};

/** The check of each sentence that was looked at for the answer. */
export function JudgedPanel({ candidates }: { candidates: readonly Candidate[] }) {
  const t = useTranslations("supportAsk.judged");
  const format = useFormat();
  if (candidates.length === 0) return null;
  return (
    <Panel>
      <Title order={2}>{t("title")}</Title>
      <Text size="sm" className="muted" mb={8}>
        {t("text")}
      </Text>
      <ScrollRegion label={t("title")}>
        <SmallTable
          heads={[t("sentence"), t("support"), t("verdict")]}
          rows={candidates.map(({ text, support, verdict }, at) => ({
            id: `${at}`,
            name: <div className={styles.told}>{text}</div>,
            cells: [
              format.share(support),
              <Tag key="verdict" tone={tones[verdict]}>
                {t(`verdicts.${verdict}`)}
              </Tag>,
            ],
          }))}
        />
      </ScrollRegion>
    </Panel>
  );
}
