import { decodeWeights, encodeWeights, type NamedArrays, WeightsFormatError } from "@bellwether/runtime/tensor/weights";
import { z } from "zod";
import { untaughtThreshold } from "../../answers/learnt-answers.ts";
import { type Confidence, untaughtConfidence } from "../../answers/model/confidence.ts";
import type { RiskCoveragePoint } from "../../answers/model/risk-coverage.ts";
import type { BroughtVersion } from "../encoders/stored-encoders.ts";
import { encoderWidth, PassageEncoder } from "../model/passage-encoder.ts";
import { type PairFeatures, Reranker } from "../model/reranker.ts";

/** What an organisation's support has learnt: how passages are compared, ordered and believed. */
export interface SupportModel {
  /** Null before anything was learnt, and where an encoder was brought. */
  encoder: PassageEncoder | null;
  /** The encoder of others whose vectors it was learnt for; null where its own compares, or none. */
  brought: BroughtVersion | null;
  /** Share of words in the fused score. */
  lexicalShare: number;
  reranker: Pick<Reranker, "scoreOf">;
  confidence: Confidence;
  /** Learnt confidence below which nothing is answered. */
  threshold: number;
  /** Strictest first; none before anything was learnt. */
  riskCoverage: RiskCoveragePoint[];
}

/** Before anything was learnt: by words, then by how much of the question a passage covers. */
export const untaughtModel: SupportModel = {
  encoder: null,
  brought: null,
  lexicalShare: 1,
  reranker: { scoreOf: ([lexical, , , , coverage]: PairFeatures) => 3 * lexical! + 3 * coverage! },
  confidence: untaughtConfidence,
  threshold: untaughtThreshold,
  riskCoverage: [],
};

/** A model that was learnt, with all its parts. */
export interface LearntSupportModel extends SupportModel {
  reranker: Reranker;
}

/** Numbers of a vector; 0 where none are compared. */
export function widthOf({ encoder, brought }: SupportModel): number {
  return brought?.width ?? (encoder === null ? 0 : encoderWidth);
}

const point = z.object({ threshold: z.number(), coverage: z.number(), risk: z.number() });
const metadataSchema = z.object({
  kind: z.literal("support-knowledge"),
  pieces: z.array(z.string()),
  brought: z.object({ id: z.uuid(), version: z.int(), width: z.int().positive() }).nullable().default(null),
  lexicalShare: z.number(),
  confidence: z.object({
    intercept: z.number(),
    weights: z.array(z.number()),
    hasSeenTitles: z.boolean().default(false),
  }),
  threshold: z.number(),
  riskCoverage: z.array(point),
});

const ofEncoder = "encoder.";
const ofReranker = "reranker.";

export function encodeSupportModel(model: LearntSupportModel): Uint8Array {
  const weights: NamedArrays = {};
  const own = model.encoder?.parts();
  if (own !== undefined) {
    weights[`${ofEncoder}rarity`] = { shape: [own.rarity.length], values: own.rarity };
    weights[`${ofEncoder}vectors`] = { shape: [own.vectors.length], values: own.vectors };
  }
  for (const [name, array] of Object.entries(model.reranker.weights)) weights[ofReranker + name] = array;
  const { brought, lexicalShare, confidence, threshold, riskCoverage } = model;
  const points = riskCoverage.map((each) => ({ ...each }));
  return encodeWeights(weights, {
    kind: "support-knowledge",
    pieces: own?.pieces ?? [],
    brought: brought === null ? null : { ...brought },
    lexicalShare,
    confidence: { ...confidence },
    threshold,
    riskCoverage: points,
  });
}

/** @throws WeightsFormatError when the bytes are damaged, or of another kind of model */
export function decodeSupportModel(bytes: Uint8Array): LearntSupportModel {
  const { weights, metadata } = decodeWeights(bytes);
  const parsed = metadataSchema.safeParse(metadata);
  const [rarity, vectors] = [weights[`${ofEncoder}rarity`], weights[`${ofEncoder}vectors`]];
  const hasOwn = rarity !== undefined && vectors !== undefined;
  if (!parsed.success || hasOwn !== (parsed.data.brought === null))
    throw new WeightsFormatError("These weights are not those of a support model");
  const { kind: _, pieces, ...rest } = parsed.data;
  const rerankerWeights = Object.entries(weights).flatMap(([name, array]) =>
    name.startsWith(ofReranker) ? [[name.slice(ofReranker.length), array] as const] : [],
  );
  return {
    ...rest,
    encoder: hasOwn ? PassageEncoder.from({ pieces, rarity: rarity.values, vectors: vectors.values }) : null,
    reranker: new Reranker(Object.fromEntries(rerankerWeights)),
  };
}
