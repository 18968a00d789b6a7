"use client";
import { Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { AttributionModel } from "../../gql/graphql.ts";
import { Tag } from "../../states/tag.tsx";
import styles from "./attribution.module.css";
import { models } from "./use-attribution-state.ts";

/** What each model means, in plain words, and when to trust it. */
export function AttributionRules({ model }: { model: AttributionModel }) {
  const t = useTranslations("attribution");
  return (
    <section>
      <Title order={2} mb={8}>
        {t("rules")}
      </Title>
      <dl className={styles.rules}>
        {models.map((each) => (
          <div key={each}>
            <dt>
              {t(`rule.${each}.name`)} {each === model ? <Tag tone="accent">{t("shown")}</Tag> : null}
            </dt>
            <dd>{t(`rule.${each}.meaning`)}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">{t("noneIsCause")}</p>
    </section>
  );
}
