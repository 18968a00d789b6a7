"use client";
import { Group, Progress, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { SupportEncoderState, SupportSettingFactsFragment } from "../../gql/graphql.ts";
import { Tag, type Tone } from "../../states/tag.tsx";

const tones: Record<SupportEncoderState, Tone> = { SERVING: "good", MAKING: "accent", REFUSED: "warn", FAILED: "bad" };

/** What became of the choice: whose vectors compare now, how many are made, and why they are not. */
export function EncoderStanding({ encoder }: { encoder: SupportSettingFactsFragment["encoder"] }) {
  const t = useTranslations("supportSettings.encoder");
  const { kind, state, problem, passages, describedPassages, width, servingKind, servingModel } = encoder;
  const serving = servingKind
    ? t("serving", { kind: t(`kinds.${servingKind}`), model: servingModel ?? "", named: servingModel ? "yes" : "no" })
    : t("servingWords");
  const isCounted = kind !== "LEARNT" && state !== "SERVING" && passages > 0;
  // Nothing is on its way before there is enough to learn from.
  if (kind === "LEARNT" && !servingKind) return <Text size="sm">{t("untaught")}</Text>;
  return (
    <Stack gap={8} role="status">
      <Group gap={8}>
        <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag>
        <Text size="sm">{t(`stateTexts.${state}`)}</Text>
      </Group>
      <Text size="sm" className="muted">
        {serving}
      </Text>
      {isCounted ? (
        <>
          <Progress value={(100 * describedPassages) / passages} aria-label={t("progress")} />
          <Text size="sm">
            {t("described", { done: describedPassages, all: passages })}
            {width ? ` ${t("width", { width })}` : ""}
          </Text>
        </>
      ) : null}
      {problem ? <Text size="sm">{state === "SERVING" ? t("away", { problem }) : problem}</Text> : null}
    </Stack>
  );
}
