import { keepChoice, readEncoderStanding } from "@bellwether/smart-support/retrieval/encoders/choose-encoder";
import {
  type EncoderProbeAnswer,
  type EncoderProbeQuestion,
  encoderProbeModelName,
} from "@bellwether/smart-support/retrieval/encoders/contract";
import { supportEncoderOwner } from "@bellwether/smart-support/retrieval/encoders/open-encoder";
import { readWantedEncoder } from "@bellwether/smart-support/retrieval/encoders/stored-encoders";
import {
  supportKnowledgeJobType,
  supportKnowledgeTrainInput,
} from "@bellwether/smart-support/retrieval/train/contract";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { failure, failureText } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import { askInJson, type Patience } from "../models/ask-model-host.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { brokenEncoderRules, readChoice } from "./encoder-rules.ts";
import type { SupportEncoder, SupportEncoderInput, SupportEncoderTryPayload } from "./support-encoder.type.ts";

/** A directory of hundreds of megabytes takes seconds to open, and is asked twice. */
const patience: Patience = {
  deadlineMs: 45_000,
  meanwhile: "settings can be read",
  instead: "try again in a moment",
};

export async function readSupportEncoder(db: EntityManager, locale: SentenceLocale): Promise<SupportEncoder> {
  const { wanted, state, serving, passages, described } = await readEncoderStanding(db);
  const problem = wanted?.problem ?? null;
  return {
    kind: wanted?.kind ?? "LEARNT",
    url: wanted?.url ?? null,
    model: wanted?.model ?? null,
    hasSecret: wanted?.secret != null,
    queryPrefix: wanted?.queryPrefix ?? "",
    passagePrefix: wanted?.passagePrefix ?? "",
    mustBeBetter: wanted?.mustBeBetter ?? true,
    state,
    problem: problem === null ? null : failureText(locale, `support-encoder.${problem}`),
    passages,
    describedPassages: described,
    width: wanted?.width ?? null,
    servingKind: serving === null ? null : (serving.brought?.kind ?? "LEARNT"),
    servingModel: serving?.brought?.model ?? null,
  };
}

/** What became of a choice: the encoder's id, null for the one that is learnt, or the rules that it breaks. */
export type ChosenEncoder = { encoderId: string | null } | { userErrors: UserError[] };

/** Keeps a choice, and asks for its vectors to be made and their use to be learnt. */
export async function chooseEncoder(
  db: EntityManager,
  input: SupportEncoderInput,
  { caller, services }: RequestContext,
): Promise<ChosenEncoder> {
  const { locale, tenantId } = caller;
  const before = await readWantedEncoder(db);
  let encoderId: string | null = null;
  if (input.kind !== "LEARNT") {
    const { choice, key } = readChoice(input, input.kind);
    const { destinations, secrets } = services;
    const userErrors = brokenEncoderRules(choice, key, before, { destinations, locale });
    if (userErrors.length > 0) return { userErrors };
    const sealed =
      typeof key === "string" ? secrets.seal(Buffer.from(key, "utf8"), supportEncoderOwner(tenantId)) : key;
    encoderId = await keepChoice(db, choice, sealed, caller.id);
  }
  await services.jobs.enqueue(db, {
    tenantId,
    type: supportKnowledgeJobType,
    input: supportKnowledgeTrainInput.parse({}),
    createdBy: caller.id,
    singletonKey: `encoder:${encoderId}`,
  });
  return { encoderId };
}

/**
 * Tries an encoder before it is chosen; nothing is changed.
 *
 * @throws GraphQLError UNAVAILABLE when the model host is away
 */
export async function supportEncoderTry(
  input: SupportEncoderInput,
  context: RequestContext,
): Promise<SupportEncoderTryPayload> {
  const { caller, services, door } = context;
  const { locale, tenantId } = caller;
  if (input.kind === "LEARNT")
    return { trial: null, userErrors: [failure(locale, "support-encoder.lacks-address", ["encoder", "kind"])] };
  const { choice, key } = readChoice(input, input.kind);
  const before = await door.read(tenantId, readWantedEncoder);
  const userErrors = brokenEncoderRules(choice, key, before, { destinations: services.destinations, locale });
  if (userErrors.length > 0) return { trial: null, userErrors };
  const { kind, url, model, queryPrefix } = choice;
  const sealed =
    typeof key === "string"
      ? services.secrets.seal(Buffer.from(key, "utf8"), supportEncoderOwner(tenantId))
      : key === undefined
        ? (before?.secret ?? null)
        : null;
  const secret = kind === "LOCAL" || sealed === null ? null : sealed.toString("base64");
  const question: EncoderProbeQuestion = { kind, url, model, secret, queryPrefix };
  const told = await askInJson<EncoderProbeAnswer>(encoderProbeModelName, question, patience, context);
  if (told.outcome === "works") return { trial: { width: told.width, latencyMs: told.latencyMs }, userErrors: [] };
  return { trial: null, userErrors: [failure(locale, `support-encoder.${told.problem}`, ["encoder"])] };
}
