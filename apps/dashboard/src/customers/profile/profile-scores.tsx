"use client";
import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { ProfileScoresFragment } from "../../gql/graphql.ts";
import { ProfileFigures } from "./profile-figures.tsx";
import { ScoreReasons } from "./score-reasons.tsx";

/** Figures, reasons, and the place among all customers. */
export function ProfileScores({ scores }: { scores: ProfileScoresFragment }) {
  const t = useTranslations("customerProfile.place");
  const format = useFormat();
  const { behaviour, rfm, monetary, nextCategory } = scores;
  const facts = [
    rfm ? t("rfm", { recency: rfm.recency, frequency: rfm.frequency, monetary: rfm.monetary ?? "–" }) : null,
    behaviour
      ? t("behaviour", {
          share: format.share(behaviour.share),
          days: Math.round(behaviour.recencyDays),
          purchases: Math.round(behaviour.purchases),
        })
      : null,
    monetary ? t("monetary", { amount: format.amount(monetary.amount, monetary.currency) }) : null,
    nextCategory ? t("category", { name: nextCategory.name }) : null,
    t("asOf", { date: format.date(scores.asOf) }),
  ];
  return (
    <div>
      <ProfileFigures scores={scores} />
      <Text size="sm" className="muted" my={16}>
        {facts.filter((fact) => fact !== null).join(" ")}
      </Text>
      <ScoreReasons scores={scores} />
    </div>
  );
}
