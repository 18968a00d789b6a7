import type { ModelStatus } from "../gql/graphql.ts";

interface Version {
  variant: string;
  version: number;
  status: ModelStatus;
  retiredAt?: string | null;
}

/**
 * The version that a rollback of this variant would bring back: of those that were champion before, the one retired
 * last; null where there is none.
 */
export function rollbackTarget<Model extends Version>(versions: readonly Model[], variant: string): Model | null {
  const champion = versions.find((model) => model.variant === variant && model.status === "CHAMPION");
  if (!champion) return null;
  const former = versions.filter((model) => model.variant === variant && model.status === "RETIRED" && model.retiredAt);
  return former.reduce<Model | null>(
    (latest, model) => (latest === null || (model.retiredAt ?? "") > (latest.retiredAt ?? "") ? model : latest),
    null,
  );
}
