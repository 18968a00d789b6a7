import { Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Panel } from "../../states/panel.tsx";
import type { Answer } from "./answer-panel.tsx";

/** The sentences that are verified while the answer is still made; read out as they come. */
export function ToldSoFar({ sentences }: { sentences: readonly Pick<Answer["sentences"][number], "text">[] }) {
  const t = useTranslations("supportAsk");
  return (
    <Panel>
      <Title order={2} mb={8}>
        {t("answer")}
      </Title>
      <div aria-live="polite" aria-busy>
        {sentences.map(({ text }) => (
          <Text key={text}>{text}</Text>
        ))}
      </div>
      <Text size="sm" className="muted" mt={8}>
        {t("goesOn")}
      </Text>
    </Panel>
  );
}
