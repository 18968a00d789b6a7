import {
  type CorrectionChange,
  longestNote,
  proposeCorrection,
} from "@bellwether/smart-support/learning/propose-correction";
import { reviewCorrection } from "@bellwether/smart-support/learning/review-correction";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { parseKey, parseOwnKey } from "../node/global-id.ts";
import type {
  AnswerCorrectInput,
  SupportCorrectionPayload,
  SupportCorrectionReviewInput,
} from "./support-correction.type.ts";
import { readSupportCorrections } from "./support-corrections-list.ts";
import { tryRegression } from "./support-regression.ts";

export function answerCorrect(
  { answerId, passageId, note }: AnswerCorrectInput,
  context: RequestContext,
): Promise<SupportCorrectionPayload> {
  const proposed = {
    answerId: parseKey("SupportAnswer", answerId, "answerId"),
    passageId: passageId == null ? null : parseKey("Passage", passageId, "passageId"),
    note: note?.trim() || null,
  };
  return change(context, (db) => proposeCorrection(db, proposed, context.caller.id));
}

const decisions = { ACCEPT: "ACCEPTED", REJECT: "REJECTED" } as const;

/** Reviews a correction; with one that was accepted the organisation's own test is run. */
export async function supportCorrectionReview(
  { correctionId, decision }: SupportCorrectionReviewInput,
  context: RequestContext,
): Promise<SupportCorrectionPayload> {
  const key = parseOwnKey("SupportCorrection", correctionId, "correctionId");
  const reviewed = await change(context, (db) => reviewCorrection(db, key, decisions[decision], context.caller.id));
  if (decision === "REJECT" || reviewed.correction === null) return reviewed;
  return { ...reviewed, regression: await tryRegression(context) };
}

function change(
  { door, caller }: RequestContext,
  work: (db: EntityManager) => Promise<CorrectionChange>,
): Promise<SupportCorrectionPayload> {
  return door.write(caller.tenantId, async (db) => {
    const changed = await work(db);
    if (changed.outcome === "refused") {
      const { code, field } = changed;
      const userErrors = [failure(caller.locale, code, [field], { maximum: longestNote })];
      return { correction: null, regression: null, userErrors };
    }
    const [correction] = await readSupportCorrections(db, [changed.id]);
    return { correction: correction!, regression: null, userErrors: [] };
  });
}
