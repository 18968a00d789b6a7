import { chineseAftercare } from "./chinese/aftercare.ts";
import { chineseOrders } from "./chinese/orders.ts";
import { chinesePolicy } from "./chinese/policy.ts";
import { chineseShop } from "./chinese/shop.ts";
import { englishAftercare } from "./english/aftercare.ts";
import { englishOrders } from "./english/orders.ts";
import { englishPolicy } from "./english/policy.ts";
import { englishShop } from "./english/shop.ts";

/** Messages, one a line, by intent; null is what no intent answers. */
export type SampleQuestions = readonly [intent: string | null, messages: string][];

/** What customers of the sample company asked, by language. */
export const sampleQuestions: Readonly<Record<"en" | "zh-CN", SampleQuestions>> = {
  en: [...englishOrders, ...englishAftercare, ...englishShop, ...englishPolicy],
  "zh-CN": [...chineseOrders, ...chineseAftercare, ...chineseShop, ...chinesePolicy],
};
