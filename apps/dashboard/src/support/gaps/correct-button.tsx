"use client";
import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAction } from "../../states/use-action.ts";
import { answerCorrectMutation } from "./gaps.operations.ts";

interface CorrectButtonProps {
  answerId: string;
  /** The passage that answers; null: the question is not to be answered. */
  passageId: string | null;
}

/** Proposes what an answer should have been; somebody reviews it. */
export function CorrectButton({ answerId, passageId }: CorrectButtonProps) {
  const t = useTranslations("supportGaps.correct");
  const { run, busy } = useAction();
  const [proposed, setProposed] = useState(false);
  const [correct] = useMutation(answerCorrectMutation, { refetchQueries: ["SupportCorrections"] });

  async function propose() {
    const input = { answerId, passageId };
    const done = await run(async () => (await correct({ variables: { input } })).data?.answerCorrect, t("proposed"));
    if (done) setProposed(true);
  }

  return (
    <Button size="compact-xs" variant="default" loading={busy} disabled={proposed} onClick={() => void propose()}>
      {t(proposed ? "waits" : passageId === null ? "nothing" : "this")}
    </Button>
  );
}
