"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Panel } from "../../states/panel.tsx";
import { useFormAction } from "../../states/use-form-action.ts";
import { privacyErasureLiftMutation } from "./privacy.operations.ts";

/** Lets records of an erased external id in again, because the person asks for it. */
export function ErasureLift() {
  const t = useTranslations("erasureLift");
  const { run, busy, errorOf, forget } = useFormAction(["externalId"]);
  const [lift] = useMutation(privacyErasureLiftMutation);
  const [externalId, setExternalId] = useState("");

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = { externalId };
    if (await run(async () => (await lift({ variables: { input } })).data?.privacyErasureLift, t("done")))
      setExternalId("");
  }

  return (
    <Panel>
      <Text className="muted" mb={12}>
        {t("text")}
      </Text>
      <form onSubmit={submit}>
        <Group align="end" gap={12}>
          <TextInput
            label={t("externalId")}
            value={externalId}
            error={errorOf("externalId")}
            onChange={(event) => {
              forget("externalId");
              setExternalId(event.currentTarget.value);
            }}
            style={{ flex: "1 1 240px", maxWidth: 360 }}
          />
          <Button type="submit" size="xs" variant="default" loading={busy} disabled={externalId.trim() === ""}>
            {t("submit")}
          </Button>
        </Group>
      </form>
    </Panel>
  );
}
