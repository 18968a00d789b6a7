"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Select, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Role } from "../gql/graphql.ts";
import { CopyLine } from "../models/copy-line.tsx";
import { Dialog } from "../states/dialog.tsx";
import { useAction } from "../states/use-action.ts";
import { roles } from "./roles.ts";
import { memberAddMutation } from "./settings.operations.ts";

/** Adds a person; their first password is shown this once. */
export function MemberAdd({ onClose }: { onClose: () => void }) {
  const t = useTranslations("memberAdd");
  const roleNames = useTranslations("role");
  const { run, busy } = useAction();
  const [add] = useMutation(memberAddMutation, { refetchQueries: ["Members"] });
  const [draft, setDraft] = useState<{ name: string; email: string; role: Role }>({
    name: "",
    email: "",
    role: "ANALYST",
  });
  const [added, setAdded] = useState<{ password: string | null } | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const payload = await run(async () => (await add({ variables: { input: draft } })).data?.memberAdd);
    if (payload) setAdded({ password: payload.initialPassword ?? null });
  }

  return (
    <Dialog title={t("title")} onClose={onClose}>
      {added ? (
        <Stack gap={12}>
          <Text>{added.password ? t("password", { name: draft.name }) : t("existing", { name: draft.name })}</Text>
          {added.password ? <CopyLine value={added.password} label={t("passwordLabel")} /> : null}
          <Button onClick={onClose}>{t("done")}</Button>
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack gap={12}>
            <TextInput
              label={t("name")}
              value={draft.name}
              onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
              required
              withAsterisk={false}
              data-autofocus
            />
            <TextInput
              label={t("email")}
              type="email"
              value={draft.email}
              onChange={(event) => setDraft({ ...draft, email: event.currentTarget.value })}
              required
              withAsterisk={false}
            />
            <Select
              label={t("role")}
              description={t(`roleText.${draft.role}`)}
              data={roles.map((value) => ({ value, label: roleNames(value) }))}
              value={draft.role}
              allowDeselect={false}
              onChange={(role) => setDraft({ ...draft, role: role ?? draft.role })}
            />
            <Button type="submit" loading={busy}>
              {t("submit")}
            </Button>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
