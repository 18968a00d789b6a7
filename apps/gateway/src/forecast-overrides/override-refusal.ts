import { type UserError, type UserErrorCode, userError } from "../errors/user-error.type.ts";
import { toRemark } from "../remarks/remark.row.ts";
import type { OverrideRemarkCode } from "../remarks/remark-codes.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { remarkText } from "../remarks/remark-text.ts";

/** What each refusal is to callers: its kind, and the input that it is about. */
const answers: Record<OverrideRemarkCode, { code: UserErrorCode; field: string }> = {
  "override.product-unknown": { code: "NOT_FOUND", field: "productId" },
  "override.location-unknown": { code: "NOT_FOUND", field: "locationId" },
  "override.unknown": { code: "NOT_FOUND", field: "overrideId" },
  "override.withdrawn": { code: "CONFLICT", field: "overrideId" },
  "override.not-withdrawn": { code: "CONFLICT", field: "overrideId" },
  "override.over": { code: "CONFLICT", field: "overrideId" },
  "override.end-before-start": { code: "INVALID", field: "to" },
  "override.in-past": { code: "INVALID", field: "from" },
  "override.beyond-forecast": { code: "INVALID", field: "to" },
  "override.not-forecast": { code: "CONFLICT", field: "productId" },
  "override.amount-negative": { code: "INVALID", field: "amount" },
  "override.percent-below": { code: "INVALID", field: "amount" },
  "override.amount-large": { code: "INVALID", field: "amount" },
  "override.changes-nothing": { code: "INVALID", field: "amount" },
  "override.nothing-to-scale": { code: "INVALID", field: "amount" },
  "override.comment-missing": { code: "INVALID", field: "comment" },
  "override.text-long": { code: "INVALID", field: "comment" },
  "override.other-demand": { code: "INVALID", field: "replacesId" },
  "override.overlaps": { code: "CONFLICT", field: "from" },
};

/** Thrown inside a transaction so that what it did is undone; told to callers as a user error. */
export class OverrideRefused extends Error {
  constructor(
    readonly remark: OverrideRemarkCode,
    readonly facts: Record<string, string | number> = {},
    /** The input that it is about, where that is not the usual one. */
    readonly field = answers[remark].field,
  ) {
    super(remark);
  }

  toUserError(locale: SentenceLocale): UserError {
    const text = remarkText(toRemark({ code: this.remark, facts: this.facts }), locale);
    return userError(answers[this.remark].code, [this.field], text);
  }
}
