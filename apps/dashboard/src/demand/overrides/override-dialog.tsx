"use client";
import { skipToken, useQuery } from "@apollo/client/react";
import { Alert, Button, Group, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { OverrideFactsFragment } from "../../gql/graphql.ts";
import { useToday } from "../../session/use-today.ts";
import { Dialog } from "../../states/dialog.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { type Refusal, useAction } from "../../states/use-action.ts";
import { useMutationOnce } from "../../states/use-mutation-once.ts";
import { newDraft, type OverrideDraft, previewInput } from "./override-draft.ts";
import { OverrideFields } from "./override-fields.tsx";
import { OverridePreview } from "./override-preview.tsx";
import { overridePreviewQuery, overrideSetMutation } from "./overrides.operations.ts";

interface OverrideDialogProps {
  product: { id: string; name?: string; unitPrice?: { amount: string; currency: string } | null };
  location: { id: string; name: string } | null;
  /** First day of the forecast. */
  start: string;
  /** The one to change; a new one where not given. */
  override?: OverrideFactsFragment;
  facts: CsvPreamble;
  onClose: () => void;
}

const typingPauseMilliseconds = 250;
const shownBesideFields = ["from", "to", "amount", "reason", "comment"];

/** States other demand than the model's, and shows what that changes before it does. */
export function OverrideDialog({ product, location, start, override, facts, onClose }: OverrideDialogProps) {
  const t = useTranslations("override");
  const demand = useTranslations("demand");
  const format = useFormat();
  const { run, busy } = useAction();
  const set = useMutationOnce(overrideSetMutation);
  const today = useToday();
  const [draft, setDraft] = useState(() => newDraft(start, today, override));
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const asked = useMemo(
    () =>
      previewInput(draft, {
        productId: product.id,
        locationId: location?.id ?? null,
        replacesId: override?.id ?? null,
      }),
    [draft, product.id, location, override],
  );
  const [input] = useDebouncedValue(asked, typingPauseMilliseconds);
  const { data, previousData, error, refetch } = useQuery(
    overridePreviewQuery,
    input ? { variables: { input }, fetchPolicy: "no-cache" } : skipToken,
  );
  const preview = input === null ? undefined : (data ?? previousData)?.forecastOverridePreview;
  const refusals = [...refused, ...(preview?.userErrors ?? [])];
  const other = refusals.find(({ field }) => !shownBesideFields.includes(field?.[0] ?? ""));
  const isCurrent = data !== undefined && asked !== null && JSON.stringify(asked) === JSON.stringify(input);
  const ready = isCurrent && preview?.userErrors.length === 0 && draft.reason !== null && draft.comment.trim() !== "";

  function change(part: Partial<OverrideDraft>) {
    setRefused([]);
    setDraft((before) => ({ ...before, ...part }));
  }

  async function save() {
    if (asked === null || draft.reason === null) return;
    const whole = { ...asked, reason: draft.reason, comment: draft.comment.trim() };
    const payload = await run(async () => (await set(whole))?.forecastOverrideSet, t("done"), setRefused);
    if (payload) onClose();
  }

  return (
    <Dialog title={t(override ? "changeTitle" : "title")} onClose={onClose}>
      <Text size="sm" className="muted" mb={12}>
        {product.name} · {location?.name ?? demand("allLocations")}
      </Text>
      <OverrideFields draft={draft} refusals={refusals} onChange={change} />
      <div aria-live="polite">
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {other ? (
          <Alert color="red" mt={12}>
            {other.message}
          </Alert>
        ) : null}
        {preview && preview.userErrors.length === 0 ? (
          <OverridePreview preview={preview} price={product.unitPrice ?? null} facts={facts} />
        ) : null}
      </div>
      <Group gap={8} mt={16}>
        <Button onClick={() => void save()} loading={busy} disabled={!ready}>
          {typeof preview?.plannedTotal === "number"
            ? t("save", { units: format.units(preview.plannedTotal) })
            : t("saveNothing")}
        </Button>
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t("cancel")}
        </Button>
      </Group>
    </Dialog>
  );
}
