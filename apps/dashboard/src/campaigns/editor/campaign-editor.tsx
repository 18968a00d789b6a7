"use client";
import { Button, Group } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useMemo, useState } from "react";
import type { CampaignQuery } from "../../gql/graphql.ts";
import { Panel } from "../../states/panel.tsx";
import { campaignAddress } from "../campaign-address.ts";
import styles from "../campaigns.module.css";
import { AudienceStep } from "./audience-step.tsx";
import { ConflictNotice } from "./conflict-notice.tsx";
import { contentsOf, draftOf, type EditorDraft } from "./draft.ts";
import { editorSteps, sentenceAt } from "./editor-fields.ts";
import { GoalStep } from "./goal-step.tsx";
import { MessageStep } from "./message-step.tsx";
import { ReviewStep } from "./review-step.tsx";
import { ScheduleStep } from "./schedule-step.tsx";
import { useAutosave } from "./use-autosave.ts";

interface CampaignEditorProps {
  campaign: NonNullable<CampaignQuery["campaign"]>;
  home: { currency: string; timeZone: string };
  /** Lets go of what is typed here, and reads what others made of it. */
  onTheirs: () => void;
}

/** The steps of a campaign; what is typed in any of them is saved by itself. */
export function CampaignEditor({ campaign, home, onTheirs }: CampaignEditorProps) {
  const t = useTranslations("campaignEditor");
  const [step, setStep] = useQueryState("step", parseAsStringLiteral(editorSteps).withDefault("goal"));
  const [initial] = useState(() => {
    const draft = draftOf(campaign, home);
    return { draft, contents: contentsOf(draft), version: campaign.version };
  });
  const [draft, setDraft] = useState<EditorDraft>(initial.draft);
  const contents = useMemo(() => contentsOf(draft), [draft]);
  const { state, refusals, conflict, problem, save, keepMine } = useAutosave({
    campaignId: campaign.id,
    initial,
    contents,
  });
  const onChange = (change: Partial<EditorDraft>) => setDraft((before) => ({ ...before, ...change }));
  const errorOf = (path: string) => sentenceAt(refusals, path);
  const fields = { campaign, draft, onChange, errorOf };
  const next = editorSteps[editorSteps.indexOf(step) + 1];
  return (
    <>
      <nav className={styles.steps} aria-label={t("steps")}>
        {editorSteps.map((name, index) => (
          <Button
            key={name}
            size="xs"
            variant={name === step ? "filled" : "default"}
            aria-current={name === step ? "step" : undefined}
            onClick={() => void setStep(name)}
          >
            {index + 1} {t(`step.${name}`)}
          </Button>
        ))}
      </nav>
      {conflict ? <ConflictNotice conflict={conflict} onMine={keepMine} onTheirs={onTheirs} /> : null}
      <p className={styles.saved} role="status">
        {t(`state.${state}`)}
        {state === "refused" ? ` ${refusals.map(({ message }) => message).join(" ")}` : ""}
        {problem ? (
          <Button size="compact-xs" variant="default" ml={8} onClick={() => void save()}>
            {t("saveAgain")}
          </Button>
        ) : null}
      </p>
      <Panel>
        {step === "goal" ? <GoalStep {...fields} /> : null}
        {step === "audience" ? <AudienceStep {...fields} /> : null}
        {step === "message" ? <MessageStep {...fields} /> : null}
        {step === "schedule" ? <ScheduleStep {...fields} /> : null}
        {step === "review" ? <ReviewStep campaign={campaign} /> : null}
      </Panel>
      <Group mt={16}>
        {next ? (
          <Button onClick={() => void setStep(next)}>{t("next", { step: t(`step.${next}`) })}</Button>
        ) : (
          <Button component={Link} href={campaignAddress(campaign.id)}>
            {t("toCampaign")}
          </Button>
        )}
      </Group>
    </>
  );
}
