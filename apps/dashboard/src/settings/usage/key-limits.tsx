"use client";
import { useMutation } from "@apollo/client/react";
import { Button, NumberInput, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { ApiKeysQuery } from "../../gql/graphql.ts";
import { Dialog } from "../../states/dialog.tsx";
import { useAction } from "../../states/use-action.ts";
import { apiKeyLimitsSetMutation } from "./usage.operations.ts";

type Key = ApiKeysQuery["apiKeys"][number];

const limitNames = ["requestsPerMinute", "requestsPerMonth", "recordsPerMonth", "modelMillisecondsPerMonth"] as const;
type LimitName = (typeof limitNames)[number];

/** The schema's largest whole number. */
const maxLimit = 2_147_483_647;

/** Changes how much a key may use; a field left empty is no limit. */
export function KeyLimits({ apiKey, onClose }: { apiKey: Key; onClose: () => void }) {
  const t = useTranslations("keyLimits");
  const { run, busy } = useAction();
  const [set] = useMutation(apiKeyLimitsSetMutation, { refetchQueries: ["ApiKeys"] });
  const [limits, setLimits] = useState<Record<LimitName, number | null>>({
    requestsPerMinute: apiKey.limits.requestsPerMinute ?? null,
    requestsPerMonth: apiKey.limits.requestsPerMonth ?? null,
    recordsPerMonth: apiKey.limits.recordsPerMonth ?? null,
    modelMillisecondsPerMonth: apiKey.limits.modelMillisecondsPerMonth ?? null,
  });

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = { apiKeyId: apiKey.id, limits };
    if (await run(async () => (await set({ variables: { input } })).data?.apiKeyLimitsSet, t("done"))) onClose();
  }

  return (
    <Dialog title={t("title", { name: apiKey.name })} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap={12}>
          <Text className="muted">{t("text")}</Text>
          {limitNames.map((name, index) => (
            <NumberInput
              key={name}
              label={t(name)}
              placeholder={t("none")}
              value={limits[name] ?? ""}
              onChange={(value) =>
                setLimits((before) => ({ ...before, [name]: typeof value === "number" ? value : null }))
              }
              min={0}
              max={maxLimit}
              allowDecimal={false}
              thousandSeparator=" "
              {...(index === 0 ? { "data-autofocus": true } : {})}
            />
          ))}
          <Button type="submit" loading={busy}>
            {t("submit")}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
