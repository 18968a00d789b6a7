"use client";
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CampaignFactsFragment } from "../gql/graphql.ts";
import { Dialog } from "../states/dialog.tsx";
import { useAction } from "../states/use-action.ts";
import { useMutationOnce } from "../states/use-mutation-once.ts";
import { campaignAddress, campaignEditorAddress } from "./campaign-address.ts";
import { campaignDuplicateMutation } from "./campaigns.operations.ts";
import { type CampaignStep, campaignSteps, useCampaignSteps } from "./use-campaign-steps.ts";

/** What cannot be taken back once messages go out or its time is over: it is asked about first. */
const grave: ReadonlySet<CampaignStep> = new Set<CampaignStep>(["START", "END"]);

/** What can be done with a campaign now. */
export function CampaignActions({
  campaign,
  reachable,
}: {
  campaign: CampaignFactsFragment;
  reachable: number | null;
}) {
  const t = useTranslations("campaigns.step");
  const router = useRouter();
  const { take, busy } = useCampaignSteps();
  const copying = useAction();
  const duplicate = useMutationOnce(campaignDuplicateMutation, ["Campaigns"]);
  const [asking, setAsking] = useState<CampaignStep | null>(null);
  const open = campaignSteps.filter((step) => campaign.openActions.includes(step));
  const [first, ...others] = open;
  const choose = (step: CampaignStep) => (grave.has(step) ? setAsking(step) : void take(step, campaign));

  async function copy() {
    const input = { campaignId: campaign.id, name: t("copyName", { name: campaign.name }).slice(0, 120) };
    const payload = await copying.run(async () => (await duplicate(input))?.campaignDuplicate, t("copied"));
    if (payload?.campaign) router.push(campaignAddress(payload.campaign.id));
  }

  return (
    <>
      {campaign.status === "ARCHIVED" ? null : (
        <Button variant="default" component={Link} href={campaignEditorAddress(campaign.id)}>
          {t("edit")}
        </Button>
      )}
      {first ? (
        <Button loading={busy} onClick={() => choose(first)}>
          {t(`name.${first}`)}
        </Button>
      ) : null}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />} loading={copying.busy}>
            {t("more")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((step) => (
            <Menu.Item key={step} onClick={() => choose(step)}>
              {t(`name.${step}`)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => void copy()}>{t("copy")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking ? (
        <Dialog title={t(`ask.${asking === "START" ? "start" : "end"}.title`)} onClose={() => setAsking(null)}>
          <p>
            {asking === "START"
              ? t("ask.start.text", { name: campaign.name, count: reachable ?? 0 })
              : t("ask.end.text", { name: campaign.name })}
          </p>
          <Button
            mt={8}
            loading={busy}
            onClick={() => {
              setAsking(null);
              void take(asking, campaign);
            }}
          >
            {t(`name.${asking}`)}
          </Button>
        </Dialog>
      ) : null}
    </>
  );
}
