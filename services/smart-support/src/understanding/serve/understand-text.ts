import type { Understanding } from "../contract.ts";
import { findEntities, type Vocabulary } from "../entities/find-entities.ts";
import { languageOf } from "../language/language-of.ts";
import { sentimentOf } from "../mood/sentiment-of.ts";
import { urgencyOf } from "../mood/urgency-of.ts";
import type { ChampionIntents } from "./champion-intents.ts";

/** Everything that is understood of a text, by what the organisation taught and what it calls its things. */
export function understandText(
  text: string,
  { champion, routes, mood }: ChampionIntents,
  vocabulary: Vocabulary,
): Understanding {
  const sentiment = mood?.moodOf(text) ?? sentimentOf(text);
  return {
    language: languageOf(text),
    ...intentOf(text, champion, routes),
    sentiment,
    urgency: urgencyOf(text, sentiment),
    entities: findEntities(text, vocabulary),
  };
}

type ToldIntent = Pick<Understanding, "intent" | "intents" | "isTrained" | "isPolicy" | "skill" | "modelVersionId">;

function intentOf(text: string, champion: ChampionIntents["champion"], routes: ChampionIntents["routes"]): ToldIntent {
  if (champion === null)
    return { intent: null, intents: [], isTrained: false, isPolicy: false, skill: null, modelVersionId: null };
  const { intent: key, probability, inScope, alternatives } = champion.classifier.understand(text);
  const ranked = [{ intent: key, probability }, ...alternatives];
  // What was put away since the training is about nothing any more.
  const route = inScope ? routes[key] : undefined;
  return {
    intent: route === undefined ? null : { key, confidence: probability },
    intents: ranked.slice(0, 3).map(({ intent, probability }) => ({ key: intent, confidence: probability })),
    isTrained: true,
    isPolicy: route?.isPolicy ?? false,
    skill: route?.skill ?? null,
    modelVersionId: champion.modelVersionId,
  };
}
