import { Random } from "@bellwether/runtime/tensor/random";
import { Bm25Index } from "./bm25-index.ts";
import { contentTermsOf } from "./content-terms.ts";
import { DenseIndex } from "./dense-index.ts";
import { describeCandidates } from "./describe-candidates.ts";
import { fuseScores, highest, placeOf } from "./fuse-scores.ts";
import { describeText, isLatinTerm, type TermFacts } from "./pair-features.ts";
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
  /** What the encoder learns from besides, and nothing is judged by, such as the two languages of an article. */
  alsoAlike?: readonly LearningPair[];
  signal?: AbortSignal;
  onProgress?: (fraction: number) => void;
}

/** How a question was answered by what had not learnt from it. */
export interface HeldOutQuestion extends AnsweredQuestion {
  /** Place of its passage among all, from 0, by each way. */
  places: { bm25: number; dense: number; fused: number; reranked: number };
  /** The best passages by fused score, highest first, with what each was ordered anew by. */
  candidates: Int32Array;
  features: readonly PairFeatures[];
  /** The re-ranker's score of each. */
  ranks: readonly number[];
  /** The best score by words over the highest that the question could have, 0 … 1. */
  strength: number;
}

/** What finds passages, and what it would have found of questions that it did not learn from. */
export interface FittedRetrieval<Encoder = PassageEncoder> {
  encoder: Encoder;
  /** Share of words in the fused score. */
  lexicalShare: number;
  reranker: Reranker;
  heldOut: HeldOutQuestion[];
}

/** Questions below which nothing is learnt. */
export const fewestQuestions = 20;
/** Parts of the questions; each is scored by an encoder of the others, for what is learnt of scores is to hold for new questions. */
const parts = 2;
const shares = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

/** Texts and questions as an encoder describes them. */
interface Described<Encoder> {
  encoder: Encoder;
  index: DenseIndex;
  /** Of a question, by its place. */
  questionOf(at: number): Float32Array;
}

/**
 * Learns from answered questions how to find what answers others. Choose the engine first.
 *
 * @throws RangeError when fewer than 20 questions are answered; the signal's reason when aborted
 */
export function fitRetrieval(
  texts: readonly string[],
  answered: readonly AnsweredQuestion[],
  settings: RetrieverSettings,
): Promise<FittedRetrieval> {
  const { seed, alsoAlike = [], signal, onProgress } = settings;
  const all = [...texts, ...answered.map(({ question }) => question)];
  return fitBy(texts, answered, settings, async (learnt, done) => {
    const encoder = await PassageEncoder.fit(all, [...learnt, ...alsoAlike], {
      seed,
      signal,
      onProgress: (fraction) => onProgress?.((done + fraction) / (parts + 1)),
    });
    const index = new DenseIndex(texts.map((text) => encoder.encode(text)));
    return { encoder, index, questionOf: (at) => encoder.encode(answered[at]!.question) };
  });
}

/**
 * The same where an encoder of others has described texts and questions: it learnt from none of them, so that only how its vectors are
 * used is learnt.
 *
 * @param vectors of the texts and of the questions, in their order
 * @throws likewise
 */
export function fitOnVectors(
  texts: readonly string[],
  answered: readonly AnsweredQuestion[],
  vectors: { texts: readonly Float32Array[]; questions: readonly Float32Array[] },
  settings: RetrieverSettings,
): Promise<FittedRetrieval<null>> {
  const index = new DenseIndex(vectors.texts);
  const described = { encoder: null, index, questionOf: (at: number) => vectors.questions[at]! };
  return fitBy(texts, answered, settings, async () => described);
}

/** @param describe by an encoder that may learn from these pairs; `done` parts were described before */
async function fitBy<Encoder>(
  texts: readonly string[],
  answered: readonly AnsweredQuestion[],
  { seed, signal }: RetrieverSettings,
  describe: (pairs: readonly LearningPair[], done: number) => Promise<Described<Encoder>>,
): Promise<FittedRetrieval<Encoder>> {
  if (answered.length < fewestQuestions)
    throw new RangeError(
      `Vectors are learnt from ${fewestQuestions} answered questions or more; got ${answered.length}`,
    );
  const terms = texts.map(termsOf);
  const lexical = new Bm25Index(terms);
  const passages = terms.map((each) => describeText(each));
  const words = answered.map(({ question }) => termsOf(question));
  const asked = answered.map(({ question }) => describeText(contentTermsOf(question)));
  const facts: TermFacts<string> = { rarityOf: (term) => lexical.rarityOf(term), isLatin: isLatinTerm };
  const pairs = answered.map(({ question, passage }, at): LearningPair => {
    const nearest = highest(lexical.scoresOf(words[at]!), 2);
    return { question, passage: texts[passage]!, wrong: texts[nearest.find((one) => one !== passage) ?? 0]! };
  });
  const order = new Random(seed).fork("parts").permutation(answered.length);
  const partOf = new Int8Array(answered.length);
  for (const [at, question] of order.entries()) partOf[question] = at % parts;
  const withheld: Described<Encoder>[] = [];
  for (let part = 0; part < parts; part++) {
    const learnt = [...order].filter((question) => partOf[question] !== part);
    withheld.push(
      await describe(
        learnt.map((question) => pairs[question]!),
        part,
      ),
    );
  }
  const scoresOf = (at: number) => {
    const { index, questionOf } = withheld[partOf[at]!]!;
    return { lexical: lexical.scoresOf(words[at]!), dense: index.scoresOf(questionOf(at)) };
  };
  const reciprocal = new Float64Array(shares.length);
  for (const [at, { passage }] of answered.entries()) {
    signal?.throwIfAborted();
    const scores = scoresOf(at);
    for (const [choice, share] of shares.entries())
      reciprocal[choice]! += 1 / (1 + placeOf(fuseScores(scores.lexical, scores.dense, share), passage));
  }
  const lexicalShare = shares[reciprocal.indexOf(Math.max(...reciprocal))]!;
  const found = answered.map(({ question, passage }, at): Omit<HeldOutQuestion, "ranks"> => {
    signal?.throwIfAborted();
    const scores = scoresOf(at);
    const fused = fuseScores(scores.lexical, scores.dense, lexicalShare);
    const { candidates, features } = describeCandidates(asked[at]!, (one) => passages[one]!, facts, {
      ...scores,
      fused,
    });
    const place = placeOf(fused, passage);
    return {
      question,
      passage,
      places: {
        bm25: placeOf(scores.lexical, passage),
        dense: placeOf(scores.dense, passage),
        fused: place,
        reranked: place,
      },
      candidates,
      features,
      strength: lexical.strengthOf(asked[at]!.terms, scores.lexical),
    };
  });
  const rankedOf = (questions: readonly Omit<HeldOutQuestion, "ranks">[]): RankedQuestion[] =>
    questions.flatMap(({ candidates, features, passage }) => {
      const right = candidates.indexOf(passage);
      return right < 0 ? [] : [{ candidates: features, right }];
    });
  const rerankers: Reranker[] = [];
  for (let part = 0; part < parts; part++)
    rerankers.push(await Reranker.fit(rankedOf(found.filter((_, at) => partOf[at] !== part)), seed, signal));
  const heldOut = found.map((question, at): HeldOutQuestion => {
    const ranks = question.features.map((pair) => rerankers[partOf[at]!]!.scoreOf(pair));
    const right = question.candidates.indexOf(question.passage);
    const reranked = right < 0 ? question.places.fused : placeOf(Float32Array.from(ranks), right);
    return { ...question, ranks, places: { ...question.places, reranked } };
  });
  const reranker = await Reranker.fit(rankedOf(found), seed, signal);
  const { encoder } = await describe(pairs, parts);
  return { encoder, lexicalShare, reranker, heldOut };
}
