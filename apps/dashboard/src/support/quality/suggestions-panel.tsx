import { Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { SupportQualityQuery } from "../../gql/graphql.ts";
import { Panel } from "../../states/panel.tsx";

/** What agents made of the replies that were suggested to them. */
export function SuggestionsPanel({ suggestions }: Pick<SupportQualityQuery["supportQuality"], "suggestions">) {
  const t = useTranslations("supportQuality.suggestions");
  const format = useFormat();
  const { asIs, edited, unused, keptOfEdited } = suggestions;
  const all = asIs + edited + unused;
  return (
    <Panel>
      <Title order={2}>{t("title")}</Title>
      {all === 0 ? (
        <Text className="muted">{t("none")}</Text>
      ) : (
        <Text>
          {t("told", { all, used: format.share((asIs + edited) / all), asIs, edited, unused })}
          {typeof keptOfEdited === "number" ? ` ${t("kept", { share: format.share(keptOfEdited) })}` : ""}
        </Text>
      )}
    </Panel>
  );
}
