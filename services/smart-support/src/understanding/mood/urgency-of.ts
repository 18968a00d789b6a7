import type { Sentiment } from "./sentiment-of.ts";

/** Somebody may come to harm, or money may be going: first of all, however calm the words. */
const danger =
  /\b(?:fire|smoke|smoking|burn(?:t|ed|ing)?|explod\w+|electric shock|injur\w+|bleeding|allergic|hospital|poison\w*|hacked|unauthori[sz]ed|stolen|fraud(?:ulent)?|lawyer|lawsuit|sue|police)\b|起火|着火|冒烟|烧伤|烫伤|爆炸|漏电|触电|受伤|过敏|住院|中毒|被盗|盗刷|诈骗|报警|律师|起诉|法院|12315|消费者协会/iu;
const hurry =
  /\b(?:urgent(?:ly)?|asap|immediately|right (?:now|away)|at once|emergency|today|tonight|tomorrow|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|deadline|as soon as possible|still (?:not|no|waiting|haven't))\b|紧急|加急|急用|很急|着急|急急|马上|立刻|立即|尽快|赶紧|今天|今晚|明天|来不及|还没|快点/iu;
const again =
  /\b(?:again|(?:second|third|fourth|fifth|[2-9](?:nd|rd|th)) time|several times|(?:two|three|four) times|every day)\b|再次|又|第[二三四五六七八九]次|多次|好几次|反复|每天都/iu;
const patience =
  /\b(?:no (?:rush|hurry)|not urgent|whenever|when you (?:have|get) (?:time|a (?:moment|chance|minute))|just (?:wondering|curious|asking))\b|不急|不着急|有空|方便的时候|随便问|顺便问|只是问/iu;

/** How displeased a text is from which it counts like words of hurry. */
const displeased = 0.85;

/**
 * How soon a text wants an answer, by rules: harm or loss is HIGH, and so are two of hurry, repetition and displeasure; words of patience without
 * any of them are LOW; all else is NORMAL.
 */
export function urgencyOf(text: string, { negative }: Pick<Sentiment, "negative">): "LOW" | "NORMAL" | "HIGH" {
  const folded = text.normalize("NFKC");
  if (danger.test(folded)) return "HIGH";
  const isPatient = patience.test(folded);
  const signs = [!isPatient && hurry.test(folded), again.test(folded), negative >= displeased].filter(Boolean).length;
  if (signs >= 2) return "HIGH";
  return isPatient && signs === 0 ? "LOW" : "NORMAL";
}
