"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Checkbox, Group, Slider, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { SupportSettingFactsFragment } from "../../gql/graphql.ts";
import { Panel } from "../../states/panel.tsx";
import { useAction } from "../../states/use-action.ts";
import { pointAt } from "./point-at.ts";
import { supportSettingUpdateMutation } from "./settings.operations.ts";

/** The threshold as it was learnt or as somebody sets it, with what it would have meant of questions held out. */
export function ThresholdPanel({ setting }: { setting: SupportSettingFactsFragment }) {
  const t = useTranslations("supportSettings.threshold");
  const format = useFormat();
  const { learnt, version } = setting;
  const [own, setOwn] = useState(setting.abstentionThreshold ?? null);
  const [update] = useMutation(supportSettingUpdateMutation);
  const { run, busy } = useAction();
  const threshold = own ?? learnt?.threshold ?? setting.threshold;
  const meant = learnt ? pointAt(learnt.riskCoverage, threshold) : null;
  const isChanged = own !== (setting.abstentionThreshold ?? null);

  async function save() {
    await run(async () => {
      const { data } = await update({ variables: { input: { version, abstentionThreshold: own } } });
      return data?.supportSettingUpdate;
    }, t("saved"));
  }

  return (
    <Panel>
      <Title order={2}>{t("title")}</Title>
      <Text size="sm" className="muted" mb={12}>
        {t("text")}
      </Text>
      <Checkbox
        label={t("learnt", { threshold: format.share(learnt?.threshold ?? 0.5), known: learnt ? "yes" : "no" })}
        checked={own === null}
        onChange={(event) => setOwn(event.currentTarget.checked ? null : threshold)}
      />
      <Slider
        mt={16}
        mb={8}
        maw={480}
        min={0}
        max={100}
        value={Math.round(threshold * 100)}
        onChange={(value) => setOwn(value / 100)}
        label={(value) => format.share(value / 100)}
        thumbLabel={t("label")}
        disabled={own === null}
      />
      <Text aria-live="polite" mb={12}>
        {meant
          ? t("meant", {
              threshold: format.share(threshold),
              coverage: format.share(meant.coverage),
              risk: format.share(meant.risk),
            })
          : t("meantNothing", { threshold: format.share(threshold) })}
      </Text>
      <Group>
        <Button onClick={() => void save()} loading={busy} disabled={!isChanged}>
          {t("save")}
        </Button>
      </Group>
    </Panel>
  );
}
