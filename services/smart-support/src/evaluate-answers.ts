import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { Random } from "@bellwether/runtime/tensor/random";
import { calibrationErrorOf } from "./answers/model/calibration-error.ts";
import { chooseSentences } from "./answers/model/choose-sentences.ts";
import { type Confidence, confidenceOf } from "./answers/model/confidence.ts";
import { coverageAtRisk, riskCoverage } from "./answers/model/risk-coverage.ts";
import { readQuestionsAndAnswers } from "./evaluate/faq-file.ts";
import { contentTermsOf } from "./retrieval/model/content-terms.ts";
import { Retriever, type SearchedCandidates } from "./retrieval/model/retriever.ts";
import { judgeRetrieval, searched } from "./retrieval/train/judge-retrieval.ts";
import { languageOf } from "./understanding/language/language-of.ts";

export interface AnswersEvaluationSettings {
  /** Parts of the questions; each is asked of what learnt from the others. */
  folds: number;
  /** Parts that are asked at all; by default all. */
  foldsAsked?: number;
  seed: number;
  signal?: AbortSignal;
  onProgress?: (fraction: number) => void;
}

/** How answers would have stood, over all thresholds of confidence. */
export interface AnswerMeasures {
  asked: number;
  /** Share that can be answered with no more than 5, 10 and 20 % of the answers wrong, 0 … 1. */
  coverageAtRisk5: number;
  coverageAtRisk10: number;
  coverageAtRisk20: number;
  /** Expected calibration error of confidence, 0 … 1. */
  calibrationError: number;
}

export interface AnswersEvaluation {
  passages: number;
  questions: number;
  /** Each question asked as it is. */
  answerable: AnswerMeasures;
  /** Each asked a second time too, with its answer taken away, so that half of what is asked has none. */
  withUnanswerable: AnswerMeasures;
  /** Of `withUnanswerable`, at the threshold that learning chose: share that is answered, and of the answers that are wrong. */
  chosen: { coverage: number; risk: number };
  /** Cited sentences of all answers, and the share that stands word for word where it is cited from; null where nothing was cited. */
  cited: { sentences: number; validShare: number | null };
  /** Of the networks. */
  engine: string;
  seconds: number;
}

interface JudgedAnswer {
  confidence: number;
  isRight: boolean;
  isAnswered: boolean;
}

/** Passages that an answer is taken from, as in service. */
const sourcePassages = 3;

/**
 * Answers each question of a file from all answers of the file, by what learnt from the other questions, and judges how far its confidence can be
 * believed. Right is an answer whose first passage is the question's own.
 *
 * @throws TextFileError naming line and rule; RangeError when there are too few questions to learn from
 */
export async function evaluateAnswersFile(
  path: string,
  { folds, foldsAsked = folds, seed, signal, onProgress }: AnswersEvaluationSettings,
): Promise<AnswersEvaluation> {
  const started = performance.now();
  const { passages, answered } = await readQuestionsAndAnswers(path);
  const { engine } = await loadEngine();
  const order = new Random(seed).fork("folds").permutation(answered.length);
  // Each answer of the file is an article of one passage.
  const articles = Int32Array.from(passages, (_, at) => at);
  const asIs: JudgedAnswer[] = [];
  const without: JudgedAnswer[] = [];
  const cited = { sentences: 0, valid: 0 };
  for (let fold = 0; fold < foldsAsked; fold++) {
    const learnt = [...order].filter((_, at) => at % folds !== fold).map((at) => answered[at]!);
    const retriever = await Retriever.fit(passages, learnt, {
      seed,
      signal,
      onProgress: (fraction) => onProgress?.((fold + fraction) / foldsAsked),
    });
    const model = await judgeRetrieval(retriever.heldOut, articles, seed, { signal });
    for (const at of order.filter((_, at) => at % folds === fold)) {
      signal?.throwIfAborted();
      const { question, passage } = answered[at]!;
      const found = retriever.search(question);
      const own = judge(model, searched(found, articles, null), passage);
      asIs.push(own);
      without.push(judge(model, searched(found, articles, passage), null));
      if (!own.isAnswered) continue;
      const counted = countCited(question, found, passages, retriever);
      cited.sentences += counted.sentences;
      cited.valid += counted.valid;
    }
  }
  const all = [...asIs, ...without];
  const told = all.filter(({ isAnswered }) => isAnswered);
  return {
    passages: passages.length,
    questions: asIs.length,
    answerable: measuresOf(asIs),
    withUnanswerable: measuresOf(all),
    chosen: {
      coverage: told.length / all.length,
      risk: told.length === 0 ? 0 : told.filter(({ isRight }) => !isRight).length / told.length,
    },
    cited: { sentences: cited.sentences, validShare: cited.sentences === 0 ? null : cited.valid / cited.sentences },
    engine,
    seconds: (performance.now() - started) / 1000,
  };
}

function judge(
  model: { confidence: Confidence; threshold: number },
  { evidence, first }: ReturnType<typeof searched>,
  right: number | null,
): JudgedAnswer {
  const confidence = first === null ? 0 : confidenceOf(model.confidence, evidence);
  return { confidence, isRight: first !== null && first === right, isAnswered: confidence >= model.threshold };
}

/** Sentences that an answer would cite, and how many of them their passage holds at the place that they name. */
function countCited(
  question: string,
  { candidates, ranks }: SearchedCandidates,
  passages: readonly string[],
  retriever: Retriever,
): { sentences: number; valid: number } {
  const best = [...candidates.keys()].sort((one, other) => ranks[other]! - ranks[one]!).slice(0, sourcePassages);
  const sources = best.map((at) => {
    const passage = candidates[at]!;
    const text = passages[passage]!;
    const id = String(passage);
    return { id, articleId: id, title: "", text, startsAt: 0, articleText: text, rank: ranks[at]! };
  });
  const { sentences } = chooseSentences(sources, {
    terms: contentTermsOf(question),
    rarityOf: (term) => retriever.rarityOf(term),
    similarityOf: retriever.similarityTo(question),
    locale: languageOf(question) ?? "en",
  });
  const valid = sentences.filter(
    ({ passageId, startsAt, endsAt, text }) => passages[Number(passageId)]!.slice(startsAt, endsAt) === text,
  );
  return { sentences: sentences.length, valid: valid.length };
}

function measuresOf(answers: readonly JudgedAnswer[]): AnswerMeasures {
  const curve = riskCoverage(answers);
  return {
    asked: answers.length,
    coverageAtRisk5: coverageAtRisk(curve, 0.05),
    coverageAtRisk10: coverageAtRisk(curve, 0.1),
    coverageAtRisk20: coverageAtRisk(curve, 0.2),
    calibrationError: calibrationErrorOf(answers),
  };
}
