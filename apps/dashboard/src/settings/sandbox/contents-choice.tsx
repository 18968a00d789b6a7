"use client";
import { Group, Radio } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { SandboxContents } from "../../gql/graphql.ts";

const choices = ["SAMPLE", "EMPTY"] as const satisfies readonly SandboxContents[];

/** What a sandbox begins with. */
export function ContentsChoice(props: { value: SandboxContents; onChange: (contents: SandboxContents) => void }) {
  const t = useTranslations("sandbox");
  return (
    <Radio.Group
      label={t("beginsWith")}
      value={props.value}
      onChange={(value) => props.onChange(choices.find((each) => each === value) ?? "SAMPLE")}
    >
      <Group mt={6} gap={16}>
        {choices.map((each) => (
          <Radio key={each} value={each} label={t(`contents.${each}`)} />
        ))}
      </Group>
    </Radio.Group>
  );
}
