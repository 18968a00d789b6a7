"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, Select, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { SupportExampleDecision } from "../../gql/graphql.ts";
import { useAction } from "../../states/use-action.ts";
import styles from "./intents.module.css";
import { supportExampleReviewMutation } from "./intents.operations.ts";

/** Examples that the server takes a review of at once. */
const most = 200;
/** No intent's key has these signs. */
const outside = "(none)";

interface ReviewBarProps {
  exampleIds: readonly string[];
  intents: readonly { key: string; name: string }[];
  outOfScope: string;
  onReviewed: () => void;
}

/** What can be said of all examples that are ticked; stays in sight while one scrolls. */
export function ReviewBar({ exampleIds, intents, outOfScope, onReviewed }: ReviewBarProps) {
  const t = useTranslations("intents.review");
  const { run, busy } = useAction();
  const [review] = useMutation(supportExampleReviewMutation, { refetchQueries: ["Intents", "SupportExamples"] });
  const tooMany = exampleIds.length > most;

  async function decide(decision: SupportExampleDecision, intentKey: string | null = null) {
    const verdicts = exampleIds.map((exampleId) => ({ exampleId, decision, intentKey }));
    const act = async () => (await review({ variables: { input: { verdicts } } })).data?.supportExampleReview;
    if (await run(act, t("done", { count: exampleIds.length }))) onReviewed();
  }

  return (
    <section className={styles.bar} aria-label={t("label")}>
      <Text aria-live="polite">{t("selected", { count: exampleIds.length })}</Text>
      <Group gap={8}>
        <Button size="xs" loading={busy} disabled={tooMany} onClick={() => void decide("ACCEPT")}>
          {t("accept")}
        </Button>
        <Select
          size="xs"
          searchable
          aria-label={t("correct")}
          placeholder={t("correct")}
          data={[
            ...intents.map(({ key, name }) => ({ value: key, label: name })),
            { value: outside, label: outOfScope },
          ]}
          value={null}
          disabled={busy || tooMany}
          onChange={(value) => value && void decide("CORRECT", value === outside ? null : value)}
        />
        <Button size="xs" variant="default" disabled={busy || tooMany} onClick={() => void decide("REJECT")}>
          {t("reject")}
        </Button>
      </Group>
    </section>
  );
}
