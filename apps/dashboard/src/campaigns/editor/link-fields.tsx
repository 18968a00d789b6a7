"use client";
import { SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { StepProps } from "./editor-fields.ts";
import { markedAddress } from "./marked-address.ts";

const marks = ["source", "medium", "campaign", "term", "content"] as const;

/** Where a campaign leads, and what its links are marked by; the address as it will be is shown while one types. */
export function LinkFields({ draft, onChange, errorOf }: Omit<StepProps, "campaign">) {
  const t = useTranslations("campaignEditor");
  const address = markedAddress(draft.landingUrl, draft.utm);
  return (
    <Stack gap={12}>
      <TextInput
        label={t("landingUrl")}
        type="url"
        value={draft.landingUrl}
        error={errorOf("landingUrl")}
        onChange={(event) => onChange({ landingUrl: event.currentTarget.value.trim() })}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {marks.map((mark) => (
          <TextInput
            key={mark}
            label={t(`utm.${mark}`)}
            maxLength={100}
            value={draft.utm[mark]}
            error={errorOf(`utm.${mark}`)}
            onChange={(event) => onChange({ utm: { ...draft.utm, [mark]: event.currentTarget.value } })}
          />
        ))}
      </SimpleGrid>
      {address ? (
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {t("markedAs")} <code>{address}</code>
        </Text>
      ) : null}
    </Stack>
  );
}
