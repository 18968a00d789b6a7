import type { AnsweredQuestion } from "../retrieval/model/fit-retrieval.ts";
import { readLabelledTexts } from "./labelled-texts-file.ts";

export interface QuestionsAndAnswers {
  /** Answers, each once. */
  passages: string[];
  answered: AnsweredQuestion[];
}

/**
 * Reads questions with the answer of each, from fields or columns `question` and `answer`. A question that stands there again with the same
 * answer counts once: else what is asked would be among what was learnt.
 *
 * @throws TextFileError
 */
export async function readQuestionsAndAnswers(path: string): Promise<QuestionsAndAnswers> {
  const rows = await readLabelledTexts(path, { text: "question", label: "answer" });
  const places = new Map<string, number>();
  const known = new Set<string>();
  const answered = rows.flatMap(({ text, label }) => {
    const passage = places.get(label) ?? places.size;
    places.set(label, passage);
    const key = `${passage} ${text.trim()}`;
    if (known.has(key)) return [];
    known.add(key);
    return [{ question: text, passage }];
  });
  return { passages: [...places.keys()], answered };
}
