import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { type EncoderPatience, encodeAll, longPatience, shortPatience } from "../encoders/encode-all.ts";
import { type EncoderServices, openEncoder } from "../encoders/open-encoder.ts";
import { EncoderFailed, type SentenceEncoder } from "../encoders/sentence-encoder.ts";
import {
  type BroughtVersion,
  broughtEncoder,
  noteProblem,
  readEncoder,
  type StoredEncoder,
} from "../encoders/stored-encoders.ts";
import { storeVectors } from "./passage-vectors.ts";
import { broughtDescriber, type QuestionDescriber } from "./question-describer.ts";
import { readIndexedTexts } from "./read-passages.ts";

export interface DeskServices extends EncoderServices {
  door: TenantDoor;
  /** Of the threads that answer questions. */
  pool: TaskPool;
}

/** Milliseconds for which an encoder that was away or late is not asked: whoever asks meanwhile does not wait for it in vain. */
const usualRestMs = 10_000;
/** Encoders that stay open at most; others are opened again when they are asked. */
const mostOpen = 200;

/** Reaches the encoders that organisations brought, for questions and for passages that were written since the last training. */
export class EncoderDesk {
  /** By id, each with the key that it was opened with. */
  private readonly open = new Map<string, { secret: Buffer | null; encoder: SentenceEncoder }>();
  /** Until when encoders are left alone, by id, in the clock of `performance`. */
  private readonly resting = new Map<string, number>();
  private readonly filling = new Map<TenantId, Promise<boolean>>();

  constructor(
    private readonly services: DeskServices,
    private readonly patience: EncoderPatience = shortPatience,
    private readonly restMs = usualRestMs,
  ) {}

  /** Gives up soon: words alone answer then, as where the encoder is another by now than the one that described the passages. */
  describerOf(tenantId: TenantId, brought: BroughtVersion): QuestionDescriber {
    const never = new AbortController().signal;
    return async (question) => {
      if ((this.resting.get(brought.id) ?? 0) > performance.now()) return null;
      const vector = await this.attempt(tenantId, brought, (encoder, { queryPrefix }) =>
        broughtDescriber(encoder, queryPrefix, this.patience, never)(question),
      );
      return vector?.length === brought.width ? vector : null;
    };
  }

  /** Makes the vectors that passages lack, and keeps them; once, however often it is asked. @returns whether all of them are kept */
  fill(tenantId: TenantId, brought: BroughtVersion, passages: readonly string[]): Promise<boolean> {
    const under = this.filling.get(tenantId);
    if (under !== undefined) return under;
    const filled = this.makeVectors(tenantId, brought, passages)
      .catch(() => false)
      .finally(() => this.filling.delete(tenantId));
    this.filling.set(tenantId, filled);
    return filled;
  }

  private async makeVectors(
    tenantId: TenantId,
    brought: BroughtVersion,
    passages: readonly string[],
  ): Promise<boolean> {
    const { door } = this.services;
    const never = new AbortController().signal;
    const made = await this.attempt(tenantId, brought, async (encoder, { passagePrefix }) => {
      const texts = [...(await door.read(tenantId, (db) => readIndexedTexts(db, passages)))];
      const written = texts.map(([, text]) => passagePrefix + text);
      for await (const { from, vectors } of encodeAll(encoder, written, never, longPatience)) {
        if (vectors[0]!.length !== brought.width) throw new EncoderFailed("width");
        const rows = new Map(vectors.map((vector, at) => [texts[from + at]![0], vector]));
        await door.write(tenantId, (db) => storeVectors(db, broughtEncoder(brought), rows));
      }
      return true;
    });
    return made ?? false;
  }

  /** Null where the encoder fails, which its owner is told, or is forgotten or of another version. */
  private async attempt<Result>(
    tenantId: TenantId,
    brought: BroughtVersion,
    work: (encoder: SentenceEncoder, stored: StoredEncoder) => Promise<Result>,
  ): Promise<Result | null> {
    const { door } = this.services;
    const stored = await door.read(tenantId, (db) => readEncoder(db, brought.id));
    if (stored === null || stored.isRefused || stored.version !== brought.version) return null;
    try {
      const done = await work(this.opened(tenantId, stored), stored);
      if (stored.problem !== null) await door.write(tenantId, (db) => noteProblem(db, stored.id, null));
      return done;
    } catch (error) {
      if (!(error instanceof EncoderFailed)) throw error;
      if (error.passes) this.resting.set(stored.id, performance.now() + this.restMs);
      if (stored.problem !== error.problem)
        await door.write(tenantId, (db) => noteProblem(db, stored.id, error.problem));
      return null;
    }
  }

  private opened(tenantId: TenantId, stored: StoredEncoder): SentenceEncoder {
    const known = this.open.get(stored.id);
    if (known !== undefined && sameSecret(known.secret, stored.secret)) return known.encoder;
    if (this.open.size >= mostOpen) {
      this.open.clear();
      this.resting.clear();
    }
    const encoder = openEncoder(tenantId, stored, this.services);
    this.open.set(stored.id, { secret: stored.secret, encoder });
    return encoder;
  }
}

function sameSecret(one: Buffer | null, other: Buffer | null): boolean {
  return one === null || other === null ? one === other : one.equals(other);
}
