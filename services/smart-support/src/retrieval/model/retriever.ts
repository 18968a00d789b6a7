import { Random } from "@bellwether/runtime/tensor/random";
import { Bm25Index } from "./bm25-index.ts";
import { DenseIndex } from "./dense-index.ts";
import { fuseScores, highest, placeOf } from "./fuse-scores.ts";
import { type DescribedText, describeText, pairFeatures } from "./pair-features.ts";
import { type LearningPair, PassageEncoder } from "./passage-encoder.ts";
import { type PairFeatures, type RankedQuestion, Reranker } from "./reranker.ts";
import { termsOf } from "./terms.ts";

/** A question whose answer is known. */
export interface AnsweredQuestion {
  question: string;
  /** Place of the passage that answers it. */
  passage: number;
}

export interface RetrieverSettings {
  seed: number;
  signal?: AbortSignal;
  onProgress?: (fraction: number) => void;
}

/** Scores of all passages for one question, by each way, higher being better. */
export interface RetrievalScores {
  lexical: Float32Array;
  dense: Float32Array;
  fused: Float32Array;
  /** The best candidates ordered anew, above all others. */
  reranked: Float32Array;
}

/** Candidates that are ordered anew. */
const candidateCount = 50;
/** Parts of the questions; each is scored by an encoder of the others, for what is learnt of scores is to hold for new questions. */
const parts = 2;
const shares = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

/**
 * Finds the passages that answer a question: by words (BM25), by vectors learnt from the questions that were answered, by both, and by
 * both with the best candidates ordered anew.
 */
export class Retriever {
  private constructor(
    private readonly passages: readonly DescribedText[],
    private readonly lexical: Bm25Index,
    private readonly encoder: PassageEncoder,
    private readonly dense: DenseIndex,
    /** Share of words in the fused score. */
    readonly lexicalShare: number,
    private readonly reranker: Reranker,
  ) {}

  /**
   * Learns from answered questions. Choose the engine first.
   *
   * @throws RangeError when fewer than 20 questions are answered; the signal's reason when aborted
   */
  static async fit(
    texts: readonly string[],
    answered: readonly AnsweredQuestion[],
    { seed, signal, onProgress }: RetrieverSettings,
  ): Promise<Retriever> {
    if (answered.length < 20)
      throw new RangeError(`Vectors are learnt from 20 answered questions or more; got ${answered.length}`);
    const terms = texts.map(termsOf);
    const lexical = new Bm25Index(terms);
    const passages = terms.map(describeText);
    const asked = answered.map(({ question }) => describeText(termsOf(question)));
    const lexicalOf = asked.map(({ terms }) => lexical.scoresOf(terms));
    const all = [...texts, ...answered.map(({ question }) => question)];
    const pairs = answered.map(
      ({ question, passage }, at): LearningPair => ({
        question,
        passage: texts[passage]!,
        wrong: texts[[...highest(lexicalOf[at]!, 2)].find((one) => one !== passage) ?? 0]!,
      }),
    );
    const encode = async (learnt: readonly LearningPair[], done: number) => {
      const encoder = await PassageEncoder.fit(all, learnt, {
        seed,
        signal,
        onProgress: (fraction) => onProgress?.((done + fraction) / (parts + 1)),
      });
      return { encoder, index: new DenseIndex(texts.map((text) => encoder.encode(text))) };
    };
    const order = new Random(seed).fork("parts").permutation(answered.length);
    const denseOf = new Map<number, Float32Array>();
    for (let part = 0; part < parts; part++) {
      const held = order.filter((_, at) => at % parts === part);
      const { encoder, index } = await encode(
        [...order.filter((_, at) => at % parts !== part)].map((at) => pairs[at]!),
        part,
      );
      for (const at of held) denseOf.set(at, index.scoresOf(encoder.encode(pairs[at]!.question)));
    }
    const share = bestShare(answered, lexicalOf, denseOf);
    const ranked: RankedQuestion[] = [];
    for (const [at, { passage }] of answered.entries()) {
      const [byWords, byVectors] = [lexicalOf[at]!, denseOf.get(at)!];
      const scores = { lexical: byWords, dense: byVectors, fused: fuseScores(byWords, byVectors, share) };
      const { candidates, features } = describeCandidates(asked[at]!, passages, lexical, scores);
      const right = candidates.indexOf(passage);
      if (right >= 0) ranked.push({ candidates: features, right });
    }
    const reranker = await Reranker.fit(ranked, seed, signal);
    const { encoder, index } = await encode(pairs, parts);
    return new Retriever(passages, lexical, encoder, index, share, reranker);
  }

  /** All lists of one question, each from the ones before. */
  scoresOf(question: string): RetrievalScores {
    const lexical = this.lexicalScores(question);
    const dense = this.denseScores(question);
    const fused = this.fuse(lexical, dense);
    return { lexical, dense, fused, reranked: this.rerank(question, { lexical, dense, fused }) };
  }

  lexicalScores(question: string): Float32Array {
    return this.lexical.scoresOf(termsOf(question));
  }

  denseScores(question: string): Float32Array {
    return this.dense.scoresOf(this.encoder.encode(question));
  }

  fuse(lexical: Float32Array, dense: Float32Array): Float32Array {
    return fuseScores(lexical, dense, this.lexicalShare);
  }

  /** Fused scores, with the best candidates above all others in an order of their own. */
  rerank(question: string, scores: Omit<RetrievalScores, "reranked">): Float32Array {
    const asked = describeText(termsOf(question));
    const { candidates, features } = describeCandidates(asked, this.passages, this.lexical, scores);
    const reranked = scores.fused.slice();
    const ranks = features.map((pair) => this.reranker.scoreOf(pair));
    const least = Math.min(...ranks);
    // Fused scores are at most 1, so all candidates stand above the rest.
    for (const [at, passage] of candidates.entries()) reranked[passage] = 2 + ranks[at]! - least;
    return reranked;
  }
}

function bestShare(
  answered: readonly AnsweredQuestion[],
  lexicalOf: readonly Float32Array[],
  denseOf: ReadonlyMap<number, Float32Array>,
): number {
  const ranks = shares.map((share) =>
    answered.reduce(
      (sum, { passage }, at) => sum + 1 / (1 + placeOf(fuseScores(lexicalOf[at]!, denseOf.get(at)!, share), passage)),
      0,
    ),
  );
  return shares[ranks.indexOf(Math.max(...ranks))]!;
}

function describeCandidates(
  asked: DescribedText,
  passages: readonly DescribedText[],
  index: Bm25Index,
  { lexical, dense, fused }: Omit<RetrievalScores, "reranked">,
): { candidates: Int32Array; features: PairFeatures[] } {
  const candidates = highest(fused, candidateCount);
  const most = lexical.reduce((most, score) => Math.max(most, score), 0) || 1;
  const features = Array.from(candidates, (passage, place) =>
    pairFeatures(
      asked,
      passages[passage]!,
      { lexical: lexical[passage]! / most, dense: dense[passage]!, fused: fused[passage]!, place },
      (term) => index.rarityOf(term),
    ),
  );
  return { candidates, features };
}
