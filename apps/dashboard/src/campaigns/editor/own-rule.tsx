"use client";
import { Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BuilderPart } from "../../customers/segments/builder-part.tsx";
import { draftOf, emptyGroup, predicateOf, withPart } from "../../customers/segments/draft.ts";
import { PreviewPanel } from "../../customers/segments/preview-panel.tsx";
import { useSegmentPreview } from "../../customers/segments/use-segment-preview.ts";
import { ErrorState } from "../../states/error-state.tsx";

interface OwnRuleProps {
  /** As it was when the step was opened; null for none. */
  predicate: object | null;
  /** Hears of the rule whenever it is changed; null once it has no condition. */
  onChange: (predicate: object | null) => void;
}

/** A rule of a campaign's own: the conditions of segments, with whoever they take in counted while they are put together. */
export function OwnRule({ predicate, onChange }: OwnRuleProps) {
  const t = useTranslations("campaignEditor");
  const [draft, setDraft] = useState(() => draftOf(predicate) ?? emptyGroup());
  const { preview, problems, busy, empty, error, retry } = useSegmentPreview(draft, null);
  return (
    <Stack gap={12}>
      <Text size="sm" className="muted">
        {t("ruleHint")}
      </Text>
      <BuilderPart
        part={draft}
        depth={0}
        problems={problems}
        onChange={(key, change) => {
          const next = withPart(draft, key, change);
          setDraft(next);
          onChange(next.parts.length === 0 ? null : predicateOf(next));
        }}
      />
      {error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : (
        <PreviewPanel preview={preview} busy={busy} empty={empty} />
      )}
    </Stack>
  );
}
