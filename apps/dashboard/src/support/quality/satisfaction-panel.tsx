import { Text, Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { SupportQualityQuery } from "../../gql/graphql.ts";
import { Panel } from "../../states/panel.tsx";

type Quality = SupportQualityQuery["supportQuality"];

/** How satisfied customers said they were, and how satisfied all of them probably were. */
export function SatisfactionPanel({ total, satisfaction }: Pick<Quality, "total" | "satisfaction">) {
  const t = useTranslations("supportQuality.satisfaction");
  const format = useFormat();
  const { asked, ratings, predicted } = satisfaction;
  return (
    <Panel>
      <Title order={2} mb={4}>
        {t("title")}
      </Title>
      <Text>
        {typeof total.satisfaction === "number" && asked > 0
          ? t("said", {
              mark: format.measure(total.satisfaction),
              ratings,
              asked,
              share: format.share(ratings / asked),
            })
          : t("nobodySaid", { asked })}
      </Text>
      {predicted ? (
        <>
          <Text>
            {t("predicted", {
              conversations: predicted.conversations,
              mark: format.measure(predicted.mean),
              low: format.measure(predicted.low),
              high: format.measure(predicted.high),
              level: format.share(predicted.level),
            })}
          </Text>
          <Text>
            <Link href="/support?queue=DISSATISFIED">{t("dissatisfied", { count: predicted.dissatisfied })}</Link>
          </Text>
        </>
      ) : (
        <Text className="muted">{t("notKnown")}</Text>
      )}
    </Panel>
  );
}
