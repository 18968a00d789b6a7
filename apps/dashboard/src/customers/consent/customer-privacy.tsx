"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmByName } from "../../settings/confirm-by-name.tsx";
import { privacyEraseMutation, privacyExportRequestMutation } from "../../settings/privacy/privacy.operations.ts";
import { useAction } from "../../states/use-action.ts";
import { ErasureWatch } from "./erasure-watch.tsx";

/** What an owner does in a person's name: give out what is known, or erase it. */
export function CustomerPrivacy({ id, name }: { id: string; name: string }) {
  const t = useTranslations("customerPrivacy");
  const router = useRouter();
  const { run, busy } = useAction();
  const [give] = useMutation(privacyExportRequestMutation);
  const [erase] = useMutation(privacyEraseMutation);
  const [asking, setAsking] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  if (jobId !== null)
    return (
      <Text aria-live="polite">
        {t("erasing", { name })}
        <ErasureWatch jobId={jobId} />
      </Text>
    );
  return (
    <>
      <Text className="muted">{t("text")}</Text>
      <Group gap={8}>
        <Button
          size="xs"
          variant="default"
          loading={busy}
          onClick={async () => {
            const input = { customerId: id };
            const made = await run(
              async () => (await give({ variables: { input } })).data?.privacyExportRequest,
              t("exporting"),
            );
            if (made?.request) router.push(`/settings?tab=privacy&request=${encodeURIComponent(made.request.id)}`);
          }}
        >
          {t("export")}
        </Button>
        <Button size="xs" variant="default" color="red" onClick={() => setAsking(true)}>
          {t("erase")}
        </Button>
      </Group>
      {asking ? (
        <ConfirmByName
          title={t("eraseTitle")}
          text={t("eraseText", { name })}
          name={name}
          action={t("erase")}
          busy={busy}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            const input = { customerId: id, confirmation: name };
            const made = await run(async () => (await erase({ variables: { input } })).data?.privacyErase);
            if (!made) return;
            setAsking(false);
            setJobId(made.request?.job?.id ?? null);
          }}
        />
      ) : null}
    </>
  );
}
