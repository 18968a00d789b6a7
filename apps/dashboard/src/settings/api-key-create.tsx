"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Checkbox, Select, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Permission } from "../gql/graphql.ts";
import { CopyLine } from "../models/copy-line.tsx";
import { useViewer } from "../session/use-viewer.ts";
import { Dialog } from "../states/dialog.tsx";
import { useAction } from "../states/use-action.ts";
import { permissions } from "./roles.ts";
import { apiKeyCreateMutation } from "./settings.operations.ts";

const lifetimesDays = ["30", "90", "365", "never"] as const;

/** Makes a key; it is shown this once. */
export function ApiKeyCreate({ onClose }: { onClose: () => void }) {
  const t = useTranslations("keyCreate");
  const scopeNames = useTranslations("permission");
  const { may } = useViewer();
  const { run, busy } = useAction();
  const [create] = useMutation(apiKeyCreateMutation, { refetchQueries: ["ApiKeys"] });
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<string[]>(["DATA_READ"]);
  const [lifetime, setLifetime] = useState<string>("90");
  const [key, setKey] = useState<string | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const chosen: Permission[] = permissions.filter((scope) => scopes.includes(scope));
    const input = { name, scopes: chosen, expiresInDays: lifetime === "never" ? null : Number(lifetime) };
    const payload = await run(async () => (await create({ variables: { input } })).data?.apiKeyCreate);
    if (payload?.key) setKey(payload.key);
  }

  return (
    <Dialog title={t("title")} locked={key !== null} onClose={onClose}>
      {key ? (
        <Stack gap={12}>
          <Text>{t("once")}</Text>
          <CopyLine value={key} label={t("key")} />
          <Button onClick={onClose}>{t("done")}</Button>
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack gap={16}>
            <TextInput
              label={t("name")}
              description={t("nameText")}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              required
              withAsterisk={false}
              maxLength={80}
              data-autofocus
            />
            <Checkbox.Group label={t("scopes")} value={scopes} onChange={setScopes}>
              <Stack gap={8} mt={8}>
                {permissions.filter(may).map((scope) => (
                  <Checkbox key={scope} size="xs" value={scope} label={scopeNames(scope)} />
                ))}
              </Stack>
            </Checkbox.Group>
            <Select
              label={t("lifetime")}
              data={lifetimesDays.map((value) => ({
                value,
                label: value === "never" ? t("never") : t("days", { count: Number(value) }),
              }))}
              value={lifetime}
              allowDeselect={false}
              onChange={(value) => setLifetime(value ?? "90")}
            />
            <Button type="submit" loading={busy} disabled={scopes.length === 0}>
              {t("submit")}
            </Button>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
