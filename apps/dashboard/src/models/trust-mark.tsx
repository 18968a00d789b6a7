"use client";
import { Popover, Text } from "@mantine/core";
import { IconRosetteDiscountCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { accuracyVerdict } from "../demand/accuracy-verdict.ts";
import { useFormat } from "../format/use-format.ts";
import type { AccuracyFiguresFragment, Granularity, TrustFactsFragment } from "../gql/graphql.ts";
import { CopyLine } from "./copy-line.tsx";
import { modelName } from "./model-name.ts";
import styles from "./trust.module.css";

interface TrustMarkProps {
  model: TrustFactsFragment;
  /** What came of the forecasts that were shown before, by whichever version; none where nothing has come yet. */
  realised?: Pick<AccuracyFiguresFragment, "steps" | "wape" | "mase" | "naiveMase"> | null | undefined;
  step?: Granularity;
}

/** Where a number comes from: model, data, backtest and what came, reasons, and the command that makes it again. */
export function TrustMark({ model, realised, step = "DAY" }: TrustMarkProps) {
  const t = useTranslations("trust");
  const format = useFormat();
  const verdict = accuracyVerdict(model.score, model.baselineScore);
  const came = accuracyVerdict(realised?.mase, realised?.naiveMase);
  return (
    <Popover position="bottom-start" width={380} trapFocus withinPortal>
      <Popover.Target>
        <button type="button" className={styles.mark} aria-label={t("open", { model: modelName(model) })}>
          <IconRosetteDiscountCheck size={14} stroke={1.6} aria-hidden />
          {modelName(model)}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text fw={600}>{t("title", { model: modelName(model) })}</Text>
        <Text size="sm" className="muted">
          {t(`verdict.${verdict.kind}`, { share: "share" in verdict ? format.share(verdict.share) : "" })}
        </Text>
        <dl className={styles.facts}>
          <dt>{t("window")}</dt>
          <dd>{t("range", { from: format.date(model.windowStart), until: format.date(model.windowEnd) })}</dd>
          <dt>{t("trained")}</dt>
          <dd>{format.instant(model.createdAt)}</dd>
          <dt>{t("backtest")}</dt>
          <dd className="num">
            {t("scores", { score: format.measure(model.score), naive: format.measure(model.baselineScore) })}
          </dd>
          {typeof realised?.wape === "number" ? (
            <>
              <dt>{t("realised")}</dt>
              <dd>
                {t("realisedText", {
                  error: format.share(realised.wape),
                  steps: format.units(realised.steps),
                  step,
                  verdict: came.kind,
                  share: "share" in came ? format.share(came.share) : "",
                })}
              </dd>
            </>
          ) : null}
          <dt>{t("engine")}</dt>
          <dd>{model.engine}</dd>
          <dt>{t("data")}</dt>
          <dd>
            <code>{model.dataHash.slice(0, 12)}</code>
          </dd>
          <dt>{t("seed")}</dt>
          <dd className="num">{model.seed}</dd>
        </dl>
        {model.reasons.length > 0 ? (
          <ul className={styles.reasons}>
            {model.reasons.map((reason) => (
              <li key={reason.code}>{reason.text}</li>
            ))}
          </ul>
        ) : null}
        <Text size="xs" className="muted" mt={12} mb={4}>
          {t("reproduce")}
        </Text>
        <CopyLine value={model.reproduceCommand} label={t("reproduce")} />
      </Popover.Dropdown>
    </Popover>
  );
}
