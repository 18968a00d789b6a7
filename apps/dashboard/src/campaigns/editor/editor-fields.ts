import type { CampaignQuery } from "../../gql/graphql.ts";
import type { EditorDraft } from "./draft.ts";

/** The steps of the editor, each with an address of its own. */
export const editorSteps = ["goal", "audience", "message", "schedule", "review"] as const;

/** What a step of the editor is given. */
export interface StepProps {
  /** As it was last saved. */
  campaign: NonNullable<CampaignQuery["campaign"]>;
  draft: EditorDraft;
  onChange: (change: Partial<EditorDraft>) => void;
  /** What the server says against a field, by its path in the mutation's input. */
  errorOf: (path: string) => string | null;
}

/** The first sentence that the server says of a field, or of something inside it. */
export function sentenceAt(
  refusals: readonly { field?: readonly string[] | null | undefined; message: string }[],
  path: string,
): string | null {
  const at = refusals.find(({ field }) => {
    const place = field?.join(".") ?? "";
    return place === path || place.startsWith(`${path}.`);
  });
  return at?.message ?? null;
}
