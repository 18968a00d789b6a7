import type { AnsweredQuestion } from "../retrieval/model/fit-retrieval.ts";
import { readLabelledTexts } from "./labelled-texts-file.ts";

export interface QuestionsAndAnswers {
  /** Answers, each once. */
  passages: string[];
  answered: AnsweredQuestion[];
}

/**
 * Reads questions with the answer of each, from fields or columns `question` and `answer`.
 *
 * @throws TextFileError
 */
export async function readQuestionsAndAnswers(path: string): Promise<QuestionsAndAnswers> {
  const rows = await readLabelledTexts(path, { text: "question", label: "answer" });
  const places = new Map<string, number>();
  const answered = rows.map(({ text, label }) => {
    const passage = places.get(label) ?? places.size;
    places.set(label, passage);
    return { question: text, passage };
  });
  return { passages: [...places.keys()], answered };
}
