import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { answerQuestion } from "../answers/serve/answer-question.ts";
import type { StoredSupportSettings } from "../answers/support-settings.ts";
import type { ServedKnowledge } from "../retrieval/serve/knowledge-keeper.ts";
import { isAsCorrected } from "./model/is-as-corrected.ts";
import type { ServedCorrection } from "./served-corrections.ts";

/** How the questions of corrections are asked of a model. */
export interface CorrectionTest {
  door: TenantDoor;
  tenantId: TenantId;
  settings: StoredSupportSettings;
  corrections: readonly ServedCorrection[];
  signal: AbortSignal;
}

/** What a model that is to follow another would change for the worse. */
export interface LostCorrections {
  /** Corrections that the present model answers as people said. */
  held: number;
  /** Those of them that the other does not. */
  lost: ServedCorrection[];
}

/**
 * Asks both models what people corrected, each of its own: nobody's correction is followed, since any model would pass then. What the present one
 * answers otherwise than people said is no fault of the other.
 *
 * @param candidate made only where there is something to lose
 * @throws the signal's reason when aborted
 */
export async function lostCorrections(
  test: CorrectionTest,
  champion: ServedKnowledge,
  candidate: () => Promise<ServedKnowledge>,
): Promise<LostCorrections> {
  const held = await answeredRightly(test, champion);
  if (held.length === 0) return { held: 0, lost: [] };
  const still = new Set(await answeredRightly({ ...test, corrections: held }, await candidate()));
  return { held: held.length, lost: held.filter((correction) => !still.has(correction)) };
}

async function answeredRightly(
  { door, tenantId, settings, corrections, signal }: CorrectionTest,
  knowledge: ServedKnowledge,
): Promise<ServedCorrection[]> {
  const own = { settings, knowledge: { ...knowledge, corrections: [] } };
  const keeper = { of: async () => own };
  const right: ServedCorrection[] = [];
  for (const correction of corrections) {
    signal.throwIfAborted();
    const { question, locale, audience } = correction;
    const answer = await answerQuestion(tenantId, { question, locale, audience, explain: false }, { door, keeper });
    if (isAsCorrected(answer, correction)) right.push(correction);
  }
  return right;
}
