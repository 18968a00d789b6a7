import type { Predicate } from "@bellwether/segments/model/predicate";
import { referencesOf } from "@bellwether/segments/model/references";
import { predicateSentence } from "@bellwether/segments/model/sentence/predicate-sentence";
import type { SentenceLanguage } from "@bellwether/segments/model/sentence/sentence-words";
import { categoryByKey } from "../catalogue/category.loader.ts";
import { productByKey } from "../catalogue/product.loader.ts";
import type { RequestContext } from "../context.ts";
import { organisationByKey } from "../settings/organisation.loader.ts";
import { segmentByKey } from "./segment.loader.ts";

/**
 * Whom a predicate takes in, as a sentence.
 *
 * @param predicate with keys for ids
 */
export async function sentenceOf(
  predicate: Predicate,
  language: SentenceLanguage,
  { loaders, caller }: Pick<RequestContext, "loaders" | "caller">,
): Promise<string> {
  const names = new Map<string, string>();
  const sources = {
    product: loaders.of(productByKey),
    category: loaders.of(categoryByKey),
    segment: loaders.of(segmentByKey),
  };
  const [organisation] = await Promise.all([
    loaders.of(organisationByKey).load(caller.tenantId),
    ...referencesOf(predicate).map(async ({ type, id }) => {
      const found = await sources[type].load(id);
      names.set(id, found?.name ?? id);
    }),
  ]);
  const nameOf = (id: string) => names.get(id) ?? id;
  const currency = organisation?.currency ?? "XXX";
  return predicateSentence(predicate, language, { product: nameOf, category: nameOf, segment: nameOf, currency });
}
