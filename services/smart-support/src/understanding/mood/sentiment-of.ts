import { runsOf } from "../../text/words.ts";
import { moodWords } from "./mood-words.ts";

export interface Sentiment {
  label: "NEGATIVE" | "NEUTRAL" | "POSITIVE";
  /** How likely the writer is displeased, 0 … 1: a rule of thumb, fitted to nothing. */
  negative: number;
}

const longestHanWord = Math.max(...Array.from(moodWords.chinese.keys(), (word) => word.length));
const denials = new Set(
  `not no never don't doesn't didn't isn't wasn't aren't can't cannot won't couldn't wouldn't hardly without`.split(
    " ",
  ),
);
/** Words after a denial that it still turns round: "not a very good". */
const denied = 3;
const hanDenials = ["不", "没", "没有", "别", "无", "并非", "不是", "毫无"];
const strengthened = new Set(["very", "really", "so", "extremely", "totally", "absolutely", "too"]);
/** "So slow" counts half as much again. */
const strength = 1.5;
const exclamation = 0.5;
/** Sum of weights from which a text has a mood. */
const told = 1;

/**
 * The mood of a text by a list of words in both languages, their denials and what strengthens them. It was learnt from nothing and knows the plain
 * words of shops alone; `docs/accuracy.md` has how often it is right.
 */
export function sentimentOf(text: string): Sentiment {
  let sum = 0;
  let shouts = 0;
  let denial = 0;
  let stress = 1;
  for (const { kind, text: run } of runsOf(text)) {
    if (kind === "sign") {
      if (run === "!") shouts++;
      sum += moodWords.signs.get(run) ?? 0;
    } else if (kind === "han") {
      sum += hanMood(run);
    } else {
      const word = run.replace("’", "'");
      if (denials.has(word)) denial = denied + 1;
      const weight = moodWords.english.get(word) ?? 0;
      sum += weight * stress * (denial > 0 ? -1 : 1);
      stress = strengthened.has(word) ? strength : 1;
      if (denial > 0) denial--;
    }
  }
  // An exclamation has the mood of the words that it follows.
  if (sum !== 0) sum += Math.sign(sum) * Math.min(3, shouts) * exclamation;
  const negative = 1 / (1 + Math.exp(sum + 1));
  return { label: sum <= -told ? "NEGATIVE" : sum >= told ? "POSITIVE" : "NEUTRAL", negative };
}

/** The longest words first, each character read once. */
function hanMood(run: string): number {
  let sum = 0;
  for (let at = 0; at < run.length; ) {
    let length = Math.min(longestHanWord, run.length - at);
    while (length > 0 && !moodWords.chinese.has(run.slice(at, at + length))) length--;
    if (length === 0) {
      at++;
      continue;
    }
    const weight = moodWords.chinese.get(run.slice(at, at + length))!;
    const isDenied = hanDenials.some((denial) => run.slice(0, at).endsWith(denial));
    sum += isDenied ? -weight : weight;
    at += length;
  }
  return sum;
}
