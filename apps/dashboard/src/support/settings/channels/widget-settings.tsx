"use client";
import { useMutation } from "@apollo/client/react";
import { Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SupportWidgetFactsFragment } from "../../../gql/graphql.ts";
import { Panel } from "../../../states/panel.tsx";
import { type Refusal, useAction } from "../../../states/use-action.ts";
import styles from "./channels.module.css";
import { supportWidgetSetMutation } from "./channels.operations.ts";
import { draftOf, inputOf } from "./widget-draft.ts";
import { WidgetForm } from "./widget-form.tsx";
import { WidgetInstall } from "./widget-install.tsx";
import { WidgetPreview } from "./widget-preview.tsx";

/** The widget's settings, with how it would look beside them. */
export function WidgetSettings({ widget }: { widget: SupportWidgetFactsFragment | null }) {
  const t = useTranslations("channels");
  const [save] = useMutation(supportWidgetSetMutation, { refetchQueries: ["SupportChannels"] });
  const { run, busy } = useAction();
  const [draft, setDraft] = useState(() => draftOf(widget));
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [secret, setSecret] = useState<string | null>(null);

  async function submit() {
    setRefusals([]);
    const input = inputOf(draft, widget?.version ?? 0);
    const act = async () => (await save({ variables: { input } })).data?.supportWidgetSet;
    const payload = await run(act, t("saved"), setRefusals);
    if (payload?.widget) setDraft(draftOf(payload.widget));
    if (payload?.signingSecret) setSecret(payload.signingSecret);
  }

  return (
    <>
      <Panel>
        <Title order={2} mb={16}>
          {t("widget.title")}
        </Title>
        <div className={styles.widget}>
          <WidgetForm
            draft={draft}
            onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
            onSubmit={() => void submit()}
            refusals={refusals}
            busy={busy}
          />
          <WidgetPreview draft={draft} />
        </div>
      </Panel>
      {widget === null ? null : (
        <Panel>
          <WidgetInstall widget={widget} secret={secret} onSecret={setSecret} />
        </Panel>
      )}
    </>
  );
}
