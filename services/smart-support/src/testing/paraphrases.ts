import type { AnsweredQuestion } from "../retrieval/model/fit-retrieval.ts";

/** Questions name a thing by one word and answers by another, so that words alone find nothing. */
const things = [
  ["sofa", "couch"],
  ["lift", "elevator"],
  ["autumn", "fall"],
  ["film", "movie"],
  ["lorry", "truck"],
  ["flat", "apartment"],
  ["rubbish", "garbage"],
  ["queue", "line"],
  ["holiday", "vacation"],
  ["petrol", "gasoline"],
  ["快递", "包裹"],
  ["退款", "退钱"],
] as const;
const doings = [
  ["broken", "repair by our workshop in three days"],
  ["cost", "price stands in the list on our page"],
  ["missing", "lost goods are sent again at once"],
] as const;
export const passages = things.flatMap(([, answered]) => doings.map(([, said]) => `${answered}: ${said}`));
const openings = ["my", "the", "about your", "hello, a"];
export const answered: AnsweredQuestion[] = things.flatMap(([asked], thing) =>
  doings.flatMap(([doing], at) =>
    openings.map((opening) => ({ question: `${opening} ${asked} ${doing}`, passage: thing * doings.length + at })),
  ),
);
