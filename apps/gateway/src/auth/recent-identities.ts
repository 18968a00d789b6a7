import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { Credentials } from "./credentials.ts";
import { type Identify, type Identity, isIdentity, type Unidentified } from "./identity.ts";

interface Remembered {
  answer: Promise<Identity | Unidentified>;
  untilMs: number;
}

/** How long a good credential is believed without asking again: what a revocation in another process takes to arrive. */
export const believedForMs = 2_000;

/** Credentials remembered at once; beyond it the oldest are asked about again. */
const rememberedAtMost = 10_000;

/**
 * Remembers who good credentials belong to, so that a client in full flow costs one statement in two seconds instead of
 * one per request. Only good answers are kept, secrets are kept as hashes, and requests that arrive together ask once.
 */
export class RecentIdentities {
  private readonly remembered = new Map<string, Remembered>();
  private generation = 0;

  constructor(
    private readonly identify: Record<Credentials["kind"], Identify>,
    private readonly now: () => number = Date.now,
  ) {}

  /** Who the credentials belong to. Throws only when the database cannot be asked. */
  find(credentials: Credentials): Promise<Identity | Unidentified> {
    const known = this.remembered.get(credentials.hash);
    if (known !== undefined && known.untilMs > this.now()) return known.answer;
    return this.ask(credentials);
  }

  /** Forgets an organisation's credentials at once: something about its people or keys has changed. */
  async forget(tenantId: TenantId): Promise<void> {
    this.generation += 1;
    for (const [hash, { answer }] of [...this.remembered]) {
      const identity = await answer.catch(() => null);
      if (identity === null || !isIdentity(identity) || identity.tenantId === tenantId) this.remembered.delete(hash);
    }
  }

  /** Forgets everybody: a session somewhere was ended. */
  forgetAll(): void {
    this.generation += 1;
    this.remembered.clear();
  }

  private ask(credentials: Credentials): Promise<Identity | Unidentified> {
    const asked = this.generation;
    const answer = this.identify[credentials.kind](credentials.secret);
    const entry: Remembered = { answer, untilMs: this.now() + believedForMs };
    this.remembered.set(credentials.hash, entry);
    this.makeRoom();
    const drop = () => {
      if (this.remembered.get(credentials.hash) === entry) this.remembered.delete(credentials.hash);
    };
    answer.then((identity) => {
      // An answer that was under way when something was revoked may be from before it.
      if (!isIdentity(identity) || asked !== this.generation) drop();
      else if (identity.expiresAt !== null) entry.untilMs = Math.min(entry.untilMs, identity.expiresAt.getTime());
    }, drop);
    return answer;
  }

  private makeRoom(): void {
    for (const hash of this.remembered.keys()) {
      if (this.remembered.size <= rememberedAtMost) return;
      this.remembered.delete(hash);
    }
  }
}
