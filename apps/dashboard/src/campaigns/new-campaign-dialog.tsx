"use client";
import { Button, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "../states/dialog.tsx";
import { useFormAction } from "../states/use-form-action.ts";
import { useMutationOnce } from "../states/use-mutation-once.ts";
import { campaignEditorAddress } from "./campaign-address.ts";
import { campaignCreateMutation } from "./campaigns.operations.ts";

/** Names a campaign, and goes on to write it: a draft is there from its first word, so nothing of it is lost. */
export function NewCampaignDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("campaigns.new");
  const router = useRouter();
  const { run, busy, errorOf, forget } = useFormAction(["name"]);
  const create = useMutationOnce(campaignCreateMutation, ["Campaigns"]);
  const [name, setName] = useState("");

  async function make() {
    const payload = await run(async () => (await create({ name }))?.campaignCreate);
    if (payload?.campaign) router.push(campaignEditorAddress(payload.campaign.id));
  }

  return (
    <Dialog title={t("title")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <TextInput
          label={t("name")}
          description={t("description")}
          value={name}
          maxLength={120}
          error={errorOf("name")}
          onChange={(event) => {
            setName(event.currentTarget.value);
            forget("name");
          }}
          data-autofocus
        />
        <Button type="submit" mt={16} loading={busy} disabled={name.trim() === ""}>
          {t("make")}
        </Button>
      </form>
    </Dialog>
  );
}
