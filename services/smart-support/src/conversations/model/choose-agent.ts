import type { Locale } from "@bellwether/schema/contracts/locale";

/** Somebody who could take a conversation. */
export interface Agent {
  member: string;
  skills: readonly string[];
  locales: readonly Locale[];
  /** Conversations at once. */
  capacity: number;
  /** Conversations that they have and that are not put aside. */
  load: number;
  /** When they were given one last; null: never. */
  givenAt: Date | null;
}

/** What a conversation asks of whoever takes it. */
export interface Need {
  locale: Locale;
  /** Null: anybody's. */
  skill: string | null;
  /** Who had it before, and knows it. */
  earlier: string | null;
}

/**
 * Whom a conversation is given to: somebody with room who writes the customer's language and knows the topic; of them who had it before,
 * then who is least busy for their capacity, then who waited longest.
 *
 * @returns null where nobody can take it now, so that it waits
 */
export function chooseAgent(agents: readonly Agent[], { locale, skill, earlier }: Need): Agent | null {
  const able = agents.filter(
    (agent) =>
      agent.load < agent.capacity && agent.locales.includes(locale) && (skill === null || agent.skills.includes(skill)),
  );
  const rank = (one: Agent, other: Agent) =>
    Number(other.member === earlier) - Number(one.member === earlier) ||
    one.load / one.capacity - other.load / other.capacity ||
    (one.givenAt?.getTime() ?? 0) - (other.givenAt?.getTime() ?? 0) ||
    (one.member < other.member ? -1 : 1);
  return [...able].sort(rank)[0] ?? null;
}
