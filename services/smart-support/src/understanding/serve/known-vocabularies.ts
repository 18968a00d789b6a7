import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { Vocabulary } from "../entities/find-entities.ts";
import { readVocabulary } from "../entities/read-vocabulary.ts";

/** Organisations whose words are kept in memory. */
const kept = 16;

interface Known {
  vocabulary: Promise<Vocabulary>;
  /** Of the monotonic clock, in milliseconds. */
  readAt: number;
}

/** What organisations call their products and how they number orders, read anew once it is older than `lifetimeMs`. */
export class KnownVocabularies {
  readonly #known = new Map<TenantId, Known>();

  /** @param lifetimeMs how late a new product may be known */
  constructor(
    private readonly door: TenantDoor,
    private readonly lifetimeMs: number,
  ) {}

  of(tenantId: TenantId): Promise<Vocabulary> {
    const known = this.#known.get(tenantId);
    if (known !== undefined && performance.now() - known.readAt < this.lifetimeMs) return known.vocabulary;
    const vocabulary = this.door.read(tenantId, readVocabulary);
    this.#known.delete(tenantId);
    this.#known.set(tenantId, { vocabulary, readAt: performance.now() });
    vocabulary.catch(() => this.#known.delete(tenantId));
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= kept) break;
      this.#known.delete(oldest);
    }
    return vocabulary;
  }
}
