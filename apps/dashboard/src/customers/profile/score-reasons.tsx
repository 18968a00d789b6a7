"use client";
import { SegmentedControl, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { CustomerScoreName, ProfileScoresFragment } from "../../gql/graphql.ts";
import { Panel } from "../../states/panel.tsx";
import { reasonWaterfall } from "./reason-bars.ts";
import styles from "./score-reasons.module.css";

const named = ["recency", "frequency", "tenure", "monetary", "activity"] as const;
const isNamed = (feature: string): feature is (typeof named)[number] => named.some((each) => each === feature);

/** How a score came about: from the typical customer's, step by step, to this one's. */
export function ScoreReasons({ scores }: { scores: ProfileScoresFragment }) {
  const t = useTranslations("customerProfile.reasons");
  const format = useFormat();
  const [chosen, setChosen] = useState<CustomerScoreName>("CHURN_RISK");
  const reasons = scores.reasons.find(({ score }) => score === chosen) ?? scores.reasons[0];
  if (!reasons) return null;
  const currency = scores.clv?.value.currency ?? "";
  const write = (value: number) => {
    if (reasons.score === "CLV") return format.amount(value, currency);
    return reasons.score === "EXPECTED_PURCHASES" ? format.measure(value) : format.rate(value);
  };
  const signed = (value: number) => `${value < 0 ? "−" : "+"}${write(Math.abs(value))}`;
  const nameOf = (feature: string) => (isNamed(feature) ? t(`feature.${feature}`) : feature);
  const { bars, base, score, baseAt, scoreAt } = reasonWaterfall(reasons.base, reasons.parts);
  const dot = (at: number) => ({ insetInlineStart: `${at * 100}%` });
  return (
    <Panel>
      <div className={styles.head}>
        <Title order={2}>{t("title")}</Title>
        <SegmentedControl
          size="xs"
          aria-label={t("which")}
          value={reasons.score}
          data={scores.reasons.map(({ score: name }) => ({ value: name, label: t(`score.${name}`) }))}
          onChange={(value) => setChosen(scores.reasons.find(({ score: name }) => name === value)?.score ?? chosen)}
        />
      </div>
      <ol className={styles.bars}>
        <li className={styles.bar}>
          <span>{t("typical")}</span>
          <span className={styles.track} aria-hidden>
            <span className={styles.dot} style={dot(baseAt)} />
          </span>
          <span className={`num ${styles.amount}`}>{write(base)}</span>
        </li>
        {bars.map(({ feature, amount, from, to }) => (
          <li key={feature} className={styles.bar}>
            <span>{nameOf(feature)}</span>
            <span className={styles.track} aria-hidden>
              <span
                className={styles.step}
                data-less={amount < 0 || undefined}
                style={{ insetInlineStart: `${Math.min(from, to) * 100}%`, width: `${Math.abs(to - from) * 100}%` }}
              />
            </span>
            <span className={`num ${styles.amount}`}>{signed(amount)}</span>
          </li>
        ))}
        <li className={styles.bar} data-total>
          <span>{t("this")}</span>
          <span className={styles.track} aria-hidden>
            <span className={styles.dot} style={dot(scoreAt)} />
          </span>
          <span className={`num ${styles.amount}`}>{write(score)}</span>
        </li>
      </ol>
    </Panel>
  );
}
