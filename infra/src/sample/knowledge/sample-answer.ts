/** A question that the sample company's customers ask, with its answer. */
export interface SampleAnswer {
  externalId: string;
  question: string;
  /** Markdown. */
  answer: string;
  audience: "public" | "agents";
}

type Told = readonly [id: string, question: string, answer: string];

/** Answers for everybody, by id within their language. */
export const forEverybody = (language: string, told: readonly Told[]): SampleAnswer[] =>
  answers(language, told, "public");

/** Answers for the company's own people. */
export const forAgents = (language: string, told: readonly Told[]): SampleAnswer[] => answers(language, told, "agents");

function answers(language: string, told: readonly Told[], audience: SampleAnswer["audience"]): SampleAnswer[] {
  return told.map(([id, question, answer]) => ({ externalId: `${id}-${language}`, question, answer, audience }));
}
