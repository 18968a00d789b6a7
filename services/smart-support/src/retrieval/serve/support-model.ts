import { decodeWeights, encodeWeights, type NamedArrays, WeightsFormatError } from "@bellwether/runtime/tensor/weights";
import { z } from "zod";
import { untaughtThreshold } from "../../answers/learnt-answers.ts";
import { type Confidence, untaughtConfidence } from "../../answers/model/confidence.ts";
import type { RiskCoveragePoint } from "../../answers/model/risk-coverage.ts";
import { PassageEncoder } from "../model/passage-encoder.ts";
import { type PairFeatures, Reranker } from "../model/reranker.ts";

/** What an organisation's support has learnt: how passages are compared, ordered and believed. */
export interface SupportModel {
  /** Null before anything was learnt. */
  encoder: PassageEncoder | null;
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
  lexicalShare: 1,
  reranker: { scoreOf: ([lexical, , , , coverage]: PairFeatures) => 3 * lexical! + 3 * coverage! },
  confidence: untaughtConfidence,
  threshold: untaughtThreshold,
  riskCoverage: [],
};

/** A model that was learnt, with all its parts. */
export interface LearntSupportModel extends SupportModel {
  encoder: PassageEncoder;
  reranker: Reranker;
}

const point = z.object({ threshold: z.number(), coverage: z.number(), risk: z.number() });
const metadataSchema = z.object({
  kind: z.literal("support-knowledge"),
  pieces: z.array(z.string()),
  lexicalShare: z.number(),
  confidence: z.object({ intercept: z.number(), weights: z.array(z.number()) }),
  threshold: z.number(),
  riskCoverage: z.array(point),
});

const ofEncoder = "encoder.";
const ofReranker = "reranker.";

export function encodeSupportModel(model: LearntSupportModel): Uint8Array {
  const { pieces, rarity, vectors } = model.encoder.parts();
  const weights: NamedArrays = {
    [`${ofEncoder}rarity`]: { shape: [rarity.length], values: rarity },
    [`${ofEncoder}vectors`]: { shape: [vectors.length], values: vectors },
  };
  for (const [name, array] of Object.entries(model.reranker.weights)) weights[ofReranker + name] = array;
  const { lexicalShare, confidence, threshold, riskCoverage } = model;
  const points = riskCoverage.map((each) => ({ ...each }));
  return encodeWeights(weights, {
    kind: "support-knowledge",
    pieces,
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
  if (!parsed.success || rarity === undefined || vectors === undefined)
    throw new WeightsFormatError("These weights are not those of a support model");
  const { kind: _, pieces, ...rest } = parsed.data;
  const rerankerWeights = Object.entries(weights).flatMap(([name, array]) =>
    name.startsWith(ofReranker) ? [[name.slice(ofReranker.length), array] as const] : [],
  );
  return {
    ...rest,
    encoder: PassageEncoder.from({ pieces, rarity: rarity.values, vectors: vectors.values }),
    reranker: new Reranker(Object.fromEntries(rerankerWeights)),
  };
}
