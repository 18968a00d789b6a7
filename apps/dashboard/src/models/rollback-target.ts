import type { ModelStatus } from "../gql/graphql.ts";

interface Version {
  id: string;
  variant: string;
  status: ModelStatus;
  promotedAt?: string | null;
  /** The champion at the time of training. */
  parent?: { id: string } | null;
}

/**
 * The version that a rollback of this variant would bring back: the champion that the present one succeeded; null where
 * there is none. The registry decides by the same rule.
 */
export function rollbackTarget<Model extends Version>(versions: readonly Model[], variant: string): Model | null {
  const champion = versions.find((model) => model.variant === variant && model.status === "CHAMPION");
  const former = versions.find((model) => model.id === champion?.parent?.id);
  return former?.promotedAt ? former : null;
}
