"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { CrmConnectionFactsFragment } from "../gql/graphql.ts";
import { Dialog } from "../states/dialog.tsx";
import { useFormAction } from "../states/use-form-action.ts";
import { crmConnectorsQuery, crmCredentialsSetMutation } from "./integrations.operations.ts";

interface CredentialsFormProps {
  connection: CrmConnectionFactsFragment;
  onClose: () => void;
}

/** Takes other credentials; what is left empty stays as it is. */
export function CredentialsForm({ connection, onClose }: CredentialsFormProps) {
  const t = useTranslations("integrations.form");
  const { data } = useQuery(crmConnectorsQuery);
  const { run, busy, errorOf } = useFormAction(["settings"]);
  const [set] = useMutation(crmCredentialsSetMutation);
  const [values, setValues] = useState<Record<string, string>>({});
  const settings = data?.crmConnectors.find(({ name }) => name === connection.connector)?.settings ?? [];

  async function submit(event: FormEvent) {
    event.preventDefault();
    const given = Object.entries(values).map(([name, value]) => ({ name, value }));
    const input = { connectionId: connection.id, settings: given };
    const payload = await run(async () => (await set({ variables: { input } })).data?.crmCredentialsSet, t("saved"));
    if (payload) onClose();
  }

  return (
    <Dialog title={t("credentials")} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <Text size="sm">{t("credentialsText")}</Text>
          {settings
            .filter(({ choices }) => !choices)
            .map(({ name, label, secret }) => {
              const Input = secret ? PasswordInput : TextInput;
              return (
                <Input
                  key={name}
                  label={label}
                  autoComplete="off"
                  value={values[name] ?? ""}
                  onChange={(event) => {
                    const { value } = event.currentTarget;
                    setValues((before) => ({ ...before, [name]: value }));
                  }}
                />
              );
            })}
          {errorOf("settings") ? (
            <Text size="sm" c="red" role="alert">
              {errorOf("settings")}
            </Text>
          ) : null}
          <Button type="submit" loading={busy}>
            {t("save")}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
