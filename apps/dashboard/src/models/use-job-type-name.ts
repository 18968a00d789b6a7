import { useTranslations } from "next-intl";

const known = {
  "data-import.run": "import",
  "demand-forecast.train": "train",
  "inventory.plan": "plan",
  "customer-behaviour.recommend": "recommend",
  "customer-behaviour.train": "score",
  "customer-behaviour.refresh": "refresh",
  "crm.sync": "crm",
  "sandbox.fill": "sandbox",
  "models.prune": "prune",
  "support-intents.train": "supportIntents",
  "support-knowledge.train": "supportKnowledge",
  "support-mood.train": "supportMood",
  "support-satisfaction.train": "supportSatisfaction",
  "smart-support.mail": "supportMail",
  "smart-support.site": "articleSite",
} as const;

/** What a job does, in words; its type's own name where we have none. */
export function useJobTypeName(): (type: string) => string {
  const t = useTranslations("jobType");
  return (type) => {
    const key = Object.hasOwn(known, type) ? known[type as keyof typeof known] : null;
    return key ? t(key) : type;
  };
}
