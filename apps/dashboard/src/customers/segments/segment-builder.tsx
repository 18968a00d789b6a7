"use client";
import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { BuilderPart } from "./builder-part.tsx";
import { type GroupDraft, withPart } from "./draft.ts";
import { PreviewPanel } from "./preview-panel.tsx";
import styles from "./segments.module.css";
import { useSegmentPreview } from "./use-segment-preview.ts";

export interface SegmentDraft {
  name: string;
  description: string;
  predicate: object;
}

interface SegmentBuilderProps {
  /** The segment that is changed, which must not ask about itself; null for a new one. */
  segmentId: string | null;
  initial: { name: string; description: string; draft: GroupDraft };
  /** What is wrong with a field of the form. */
  errorOf: (field: "name" | "description") => string | null;
  busy: boolean;
  readOnly: boolean;
  /** More that can be done. */
  actions?: ReactNode;
  onSave: (draft: SegmentDraft) => void;
}

/** Name and conditions of a segment, and beside them whom they take in now, counted as one edits. */
export function SegmentBuilder({ segmentId, initial, errorOf, busy, readOnly, actions, onSave }: SegmentBuilderProps) {
  const t = useTranslations("segmentBuilder");
  const [name, setName] = useState(initial.name);
  const [description, setDescription] = useState(initial.description);
  const [draft, setDraft] = useState(initial.draft);
  const { predicate, preview, problems, busy: counting, empty, error, retry } = useSegmentPreview(draft, segmentId);

  function submit(event: FormEvent) {
    event.preventDefault();
    onSave({ name: name.trim(), description: description.trim(), predicate });
  }

  return (
    <form onSubmit={submit} noValidate>
      <div className={styles.layout}>
        <Stack gap={16}>
          <Panel>
            <Stack gap={12}>
              <TextInput
                label={t("name")}
                value={name}
                maxLength={100}
                required
                readOnly={readOnly}
                error={errorOf("name")}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Textarea
                label={t("description")}
                value={description}
                maxLength={500}
                autosize
                minRows={1}
                readOnly={readOnly}
                error={errorOf("description")}
                onChange={(event) => setDescription(event.currentTarget.value)}
              />
            </Stack>
          </Panel>
          {readOnly ? null : (
            <BuilderPart
              part={draft}
              depth={0}
              problems={problems}
              onChange={(key, change) => setDraft((before) => withPart(before, key, change))}
            />
          )}
          <Group gap={8}>
            {readOnly ? null : (
              <Button type="submit" loading={busy} disabled={empty || name.trim() === ""}>
                {t("save")}
              </Button>
            )}
            {actions}
          </Group>
        </Stack>
        {error ? (
          <ErrorState error={error} onRetry={retry} />
        ) : (
          <PreviewPanel preview={preview} busy={counting} empty={empty} />
        )}
      </div>
    </form>
  );
}
