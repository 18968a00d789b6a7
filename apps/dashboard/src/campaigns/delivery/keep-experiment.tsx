"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, Text } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAction } from "../../states/use-action.ts";
import { campaignExperimentSaveMutation } from "./delivery.operations.ts";

/** Keeps what a campaign brought as an experiment of its channel, by which the media mix is calibrated; kept again, it is brought up to date. */
export function KeepExperiment({ campaignId }: { campaignId: string }) {
  const t = useTranslations("results.experiment");
  const { run, busy } = useAction();
  const [save] = useMutation(campaignExperimentSaveMutation, { refetchQueries: ["Experiments"] });
  const [kept, setKept] = useState(false);
  async function keep() {
    const variables = { input: { campaignId } };
    const payload = await run(async () => (await save({ variables })).data?.campaignExperimentSave, t("kept"));
    setKept(payload?.saved === true);
  }
  return (
    <Group gap={12} mt={12}>
      <Button variant="default" loading={busy} onClick={() => void keep()}>
        {t("keep")}
      </Button>
      <Text size="sm" className="muted" flex="1 1 220px">
        {kept ? <Link href="/ads/experiments">{t("see")}</Link> : t("why")}
      </Text>
    </Group>
  );
}
