"use client";
import { Button, Group, NumberInput, Stack, TextInput, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "../campaigns.module.css";
import { evenPercents, type Language, type VariantDraft, type Words } from "./draft.ts";
import type { StepProps } from "./editor-fields.ts";
import { LinkFields } from "./link-fields.tsx";
import { WordsForm } from "./words-form.tsx";

const languages = ["EN", "ZH_CN"] as const satisfies readonly Language[];
const mostVariants = 8;

/** A campaign's words in both languages side by side, for each of the variants that are tried against each other; and its links. */
export function MessageStep({ draft, onChange, errorOf }: Omit<StepProps, "campaign">) {
  const t = useTranslations("campaignEditor");
  const { variants } = draft;

  function setVariants(next: readonly VariantDraft[], share: boolean) {
    const percents = evenPercents(next.length);
    onChange({ variants: next.map((one, index) => (share ? { ...one, percent: percents[index]! } : one)) });
  }

  function setVariant(index: number, change: Partial<VariantDraft>) {
    setVariants(
      variants.map((one, at) => (at === index ? { ...one, ...change } : one)),
      false,
    );
  }

  function setWords(index: number, language: Language, words: Words | null) {
    const { [language]: _, ...others } = variants[index]!.words;
    setVariant(index, { words: words ? { ...others, [language]: words } : others });
  }

  function add() {
    const name = nextName(variants.map((one) => one.name));
    setVariants([...variants, { name, percent: 0, words: variants[0]?.words ?? {} }], true);
  }

  return (
    <Stack gap={24}>
      {variants.map((variant, index) => (
        // A variant's name is typed, so its place tells it apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: variants are added and removed at the end or by name, and are never reordered
        <section key={index} aria-label={t("variant", { name: variant.name })}>
          {variants.length > 1 ? (
            <Group align="end" mb={8}>
              <TextInput
                label={t("variantName")}
                value={variant.name}
                maxLength={40}
                error={errorOf(`variants.${index}.name`)}
                onChange={(event) => setVariant(index, { name: event.currentTarget.value })}
              />
              <NumberInput
                label={t("variantShare")}
                w={110}
                min={1}
                max={99}
                suffix=" %"
                value={variant.percent}
                onChange={(value) => setVariant(index, { percent: Number(value) || 0 })}
              />
              <Button
                variant="subtle"
                color="gray"
                onClick={() =>
                  setVariants(
                    variants.filter((_, at) => at !== index),
                    true,
                  )
                }
              >
                {t("removeVariant", { name: variant.name })}
              </Button>
            </Group>
          ) : null}
          <div className={styles.languages}>
            {languages.map((language) => (
              <WordsForm
                key={language}
                language={language}
                words={variant.words[language] ?? null}
                onChange={(words) => setWords(index, language, words)}
              />
            ))}
          </div>
        </section>
      ))}
      {errorOf("variants") ? <p role="alert">{errorOf("variants")}</p> : null}
      <Group>
        <Button variant="default" disabled={variants.length >= mostVariants} onClick={add}>
          {t("addVariant")}
        </Button>
      </Group>
      <section aria-label={t("links")}>
        <Title order={2} mb={8}>
          {t("links")}
        </Title>
        <LinkFields draft={draft} onChange={onChange} errorOf={errorOf} />
      </section>
    </Stack>
  );
}

/** The first letter that no variant is called by. */
function nextName(taken: readonly string[]): string {
  return [..."ABCDEFGHIJ"].find((letter) => !taken.includes(letter)) ?? `${taken.length + 1}`;
}
