import { addSteps, daysBetween } from "../../format/date.ts";
import type {
  ForecastOverrideBasis,
  ForecastOverrideKind,
  ForecastOverridePreviewInput,
  ForecastOverrideReason,
  OverrideFactsFragment,
} from "../../gql/graphql.ts";

/** What stands in the form. */
export interface OverrideDraft {
  /** YYYY-MM-DD; empty while nothing is chosen. */
  from: string;
  to: string;
  kind: ForecastOverrideKind;
  basis: ForecastOverrideBasis;
  /** Null while the field is empty. */
  amount: number | null;
  reason: ForecastOverrideReason | null;
  comment: string;
}

export const overrideKinds = ["PERCENT", "ADD", "ABSOLUTE"] as const satisfies readonly ForecastOverrideKind[];
export const overrideBases = ["PERIOD", "DAY"] as const satisfies readonly ForecastOverrideBasis[];
export const overrideReasons = [
  "PROMOTION",
  "PRICE",
  "EVENT",
  "KNOWN_ORDER",
  "MARKET",
  "SUPPLY",
  "RANGE",
  "OTHER",
] as const satisfies readonly ForecastOverrideReason[];

const week = 7;

/** A week from the forecast's first day, or from today where that has passed; or what an override says, as far as it is to come. */
export function newDraft(start: string, today: string, override?: OverrideFactsFragment): OverrideDraft {
  const from = start > today ? start : today;
  if (override === undefined)
    return {
      from,
      to: addSteps(from, week - 1, "DAY"),
      kind: "PERCENT",
      basis: "PERIOD",
      amount: null,
      reason: null,
      comment: "",
    };
  const { to, kind, basis, amount, reason, comment } = override;
  const [, later = from] = [override.from, from].sort();
  return {
    from: later,
    to,
    kind,
    basis,
    amount,
    reason,
    comment,
  };
}

interface Scope {
  productId: string;
  locationId: string | null;
  /** The override that is changed. */
  replacesId: string | null;
}

/** What to ask the server of a draft; null while it says too little. */
export function previewInput(draft: OverrideDraft, scope: Scope): ForecastOverridePreviewInput | null {
  const { from, to, kind, basis, amount } = draft;
  return from === "" || to === "" || amount === null ? null : { ...scope, from, to, kind, basis, amount };
}

/** Days of the period; null while it has none. */
export function draftDays({ from, to }: Pick<OverrideDraft, "from" | "to">): number | null {
  if (from === "" || to === "" || to < from) return null;
  return daysBetween(from, to) + 1;
}
