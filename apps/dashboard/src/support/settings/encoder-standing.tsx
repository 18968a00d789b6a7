"use client";
import { Badge, Group, Progress, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { SupportEncoderState, SupportSettingFactsFragment } from "../../gql/graphql.ts";

const colours: Record<SupportEncoderState, string> = {
  SERVING: "green",
  MAKING: "blue",
  REFUSED: "yellow",
  FAILED: "red",
};

/** What became of the choice: whose vectors compare now, how many are made, and why they are not. */
export function EncoderStanding({ encoder }: { encoder: SupportSettingFactsFragment["encoder"] }) {
  const t = useTranslations("supportSettings.encoder");
  const { kind, state, problem, passages, describedPassages, width, servingKind, servingModel } = encoder;
  const serving = servingKind
    ? t("serving", { kind: t(`kinds.${servingKind}`), model: servingModel ?? "", named: servingModel ? "yes" : "no" })
    : t("servingWords");
  const isCounted = kind !== "LEARNT" && state !== "SERVING" && passages > 0;
  return (
    <Stack gap={8} role="status">
      <Group gap={8}>
        <Badge color={colours[state]} variant="light">
          {t(`states.${state}`)}
        </Badge>
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
            {width ? ` ${t("width", { width: width })}` : ""}
          </Text>
        </>
      ) : null}
      {problem ? <Text size="sm">{problem}</Text> : null}
    </Stack>
  );
}
