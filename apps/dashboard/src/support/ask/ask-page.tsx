"use client";
import { useSubscription } from "@apollo/client/react";
import { Stack } from "@mantine/core";
import { IconMessageQuestion } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { SupportSections } from "../frame/support-sections.tsx";
import { AnswerPanel } from "./answer-panel.tsx";
import { supportAskStreamSubscription } from "./ask.operations.ts";
import { AskForm } from "./ask-form.tsx";
import { JudgedPanel } from "./judged-panel.tsx";
import { RetrievedPanel } from "./retrieved-panel.tsx";
import { ToldSoFar } from "./told-so-far.tsx";
import { useAsked } from "./use-asked.ts";

/** Asks as a customer or an agent would, and shows what the answer rests on: what was found, and how each sentence was judged. */
export function AskPage() {
  const t = useTranslations("supportAsk");
  const format = useFormat();
  const [asked, setAsked] = useAsked();
  const isAsked = asked.q.trim() !== "";
  const { data, error, restart } = useSubscription(supportAskStreamSubscription, {
    variables: { question: asked.q, language: asked.language, audience: asked.audience },
    skip: !isAsked,
    // Each asking is one: articles and settings change between two of them.
    fetchPolicy: "no-cache",
  });
  const told = isAsked && !error ? data?.supportAskStream : undefined;
  const answer = told?.answer;
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={
          !isAsked || error
            ? null
            : answer &&
              t(`outcome.${answer.outcome}`, {
                confidence: format.share(answer.confidence),
                threshold: format.share(answer.threshold),
                sentences: answer.sentences.length,
              })
        }
      />
      <SupportSections />
      <Stack gap={16}>
        <AskForm
          key={`${asked.q}/${asked.language}/${asked.audience}`}
          asked={asked}
          busy={isAsked && !answer && !error}
          onAsk={(next) => {
            const again = next.q === asked.q && next.language === asked.language && next.audience === asked.audience;
            if (again) restart();
            else void setAsked(next);
          }}
        />
        {isAsked ? null : (
          <EmptyState
            icon={<IconMessageQuestion size={24} stroke={1.5} />}
            title={t("empty.title")}
            text={t("empty.text")}
            action={null}
          />
        )}
        {error ? <ErrorState error={error} onRetry={restart} /> : null}
        {told && !answer ? <ToldSoFar sentences={told.sentences} /> : null}
        {answer ? (
          <>
            <AnswerPanel answer={answer} />
            <JudgedPanel candidates={answer.candidates ?? []} />
            <RetrievedPanel answer={answer} />
          </>
        ) : null}
      </Stack>
    </>
  );
}
