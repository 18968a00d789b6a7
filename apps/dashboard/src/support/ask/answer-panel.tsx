"use client";
import { Group, Text, Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { AskedAnswerFragment } from "../../gql/graphql.ts";
import { Panel } from "../../states/panel.tsx";
import { CorrectButton } from "../gaps/correct-button.tsx";
import { articleAddress } from "../knowledge/article-address.ts";
import { CitedSentence } from "./cited-sentence.tsx";

export type Answer = AskedAnswerFragment;

/** The answer with where each of its sentences stands, and where else to look. */
export function AnswerPanel({ answer }: { answer: Answer }) {
  const t = useTranslations("supportAsk");
  const textOf = (passageId: string) => answer.retrieved?.find((one) => one.passageId === passageId)?.text ?? "";
  return (
    <Panel>
      <Title order={2} mb={8}>
        {t("answer")}
      </Title>
      {answer.sentences.length === 0 ? <Text>{t(`none.${answer.outcome}`)}</Text> : null}
      {answer.sentences.map((sentence) => (
        <CitedSentence key={sentence.text} sentence={sentence} passage={textOf(sentence.passageId)} />
      ))}
      {answer.alternatives.length > 0 ? (
        <>
          <Title order={3} mt={16} mb={4}>
            {t("alternatives")}
          </Title>
          <ul>
            {answer.alternatives.map(({ title, excerpt, article }) => (
              <li key={`${title}${excerpt}`}>
                {article ? (
                  <Link href={articleAddress(article.id)} prefetch={false}>
                    {title}
                  </Link>
                ) : (
                  title
                )}
                <Text size="sm" className="muted">
                  {excerpt}
                </Text>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {answer.isCorrected ? (
        <Text size="sm" mt={8}>
          {t("corrected")}
        </Text>
      ) : null}
      {answer.sentences.length > 0 ? (
        <Group mt={8}>
          <CorrectButton key={answer.id} answerId={answer.id} passageId={null} />
        </Group>
      ) : null}
      <Text size="xs" className="muted" mt={12}>
        {t("basis", {
          way: answer.hasVectors ? "both" : answer.isEncoderAway ? "away" : "words",
          milliseconds: answer.tookMs,
        })}
      </Text>
    </Panel>
  );
}
