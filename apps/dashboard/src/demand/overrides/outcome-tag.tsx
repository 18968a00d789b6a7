import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { Tag } from "../../states/tag.tsx";
import type { OverrideRow } from "./override-columns.tsx";
import styles from "./overrides.module.css";

/** Whether an override helped, and by how much. */
export function OutcomeTag({ outcome }: { outcome: OverrideRow["outcome"] }) {
  const t = useTranslations("overrides.outcome");
  const format = useFormat();
  if (!outcome) return <span className="muted">{t("open")}</span>;
  const kind = outcome.helped === true ? "helped" : outcome.helped === false ? "hurt" : "even";
  const tone = { helped: "good", hurt: "bad", even: "plain" } as const;
  return (
    <span className={styles.two}>
      <span>
        <Tag tone={tone[kind]}>{t(kind)}</Tag>
      </span>
      <small>
        {t("errors", { overridden: format.units(outcome.overriddenError), model: format.units(outcome.modelError) })}
        {outcome.isFinal ? "" : ` ${t("soFar")}`}
      </small>
    </span>
  );
}
