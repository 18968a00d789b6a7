import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import type { ChartColours } from "./chart-colours.ts";
import styles from "./charts.module.css";

interface FanLegendProps {
  levels: readonly number[];
  colours: ChartColours;
  comparison: string | undefined;
  stockouts: boolean;
}

/** What each line and shade of a fan chart stands for. */
export function FanLegend({ levels, colours, comparison, stockouts }: FanLegendProps) {
  const t = useTranslations("fan");
  const format = useFormat();
  const line = (colour: string, dash?: string) => (
    <svg width="16" height="10" aria-hidden="true">
      <line x1="0" y1="5" x2="16" y2="5" stroke={colour} strokeWidth="2" strokeDasharray={dash} />
    </svg>
  );
  return (
    <ul className={styles.legend}>
      <li>
        {line(colours.history)} {t("actual")}
      </li>
      <li>
        {line(colours.forecast, "5 3")} {t("median")}
      </li>
      {levels.map((level, index) => (
        <li key={level}>
          <span
            className={styles.key}
            style={{ background: index === 0 && levels.length > 1 ? colours.outerBand : colours.innerBand }}
          />
          {t("band", { level: format.share(level) })}
        </li>
      ))}
      {comparison ? (
        <li>
          {line(colours.comparison, "2 2")} {comparison}
        </li>
      ) : null}
      {stockouts ? (
        <li>
          <svg width="10" height="10" aria-hidden="true">
            <path d="M5 1 L9 9 L1 9 Z" fill={colours.warning} />
          </svg>
          {t("stockout")}
        </li>
      ) : null}
    </ul>
  );
}
