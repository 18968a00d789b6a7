import { csvLine } from "../files/csv.ts";
import { chineseGoods } from "./chinese-goods.ts";
import { chineseOrders } from "./chinese-orders.ts";
import { englishGoods } from "./english-goods.ts";
import { englishOrders } from "./english-orders.ts";
import type { SampleAnswer } from "./sample-answer.ts";

const told: readonly [locale: string, answers: readonly SampleAnswer[]][] = [
  ["en", [...englishOrders, ...englishGoods]],
  ["zh-CN", [...chineseOrders, ...chineseGoods]],
];

/** What the sample company's support knows: forty questions and more in each language, each written for its own readers. */
export function* knowledgeLines(): Generator<string> {
  yield csvLine(["external_id", "question", "answer", "locale", "audience"]);
  for (const [locale, answers] of told)
    for (const { externalId, question, answer, audience } of answers)
      yield csvLine([externalId, question, answer, locale, audience]);
}
