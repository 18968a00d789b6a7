import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { ImportProgress } from "../contract.ts";
import { saveProgress } from "./import-batch.ts";

/** Milliseconds between two writes of progress, and between two calls of a listener. */
const writeEveryMs = 500;
const tellEveryMs = 100;

/** Tells how far an import is: to a listener, and outside the import's transaction to whoever watches the batch. */
export class ProgressWriter {
  private wroteAt = 0;
  private toldAt = 0;
  private writing: Promise<void> | undefined;

  constructor(
    private readonly door: TenantDoor,
    private readonly tenantId: TenantId,
    private readonly batchId: string,
    private readonly listener: ((progress: ImportProgress) => void) | undefined,
  ) {}

  /** Tells progress when it is time to; a change of `step` is told at once. Never waits for the database. */
  tell(progress: ImportProgress, atOnce = false): void {
    const now = Date.now();
    if (atOnce || now - this.toldAt >= tellEveryMs) {
      this.toldAt = now;
      this.listener?.({ ...progress });
    }
    if (this.writing !== undefined || (!atOnce && now - this.wroteAt < writeEveryMs)) return;
    this.wroteAt = now;
    const told = { ...progress };
    this.writing = this.door
      .write(this.tenantId, (db) => saveProgress(db, this.batchId, told))
      // Progress that is not written harms nothing; a database that is gone is told by the import itself.
      .catch(() => undefined)
      .finally(() => {
        this.writing = undefined;
      });
  }

  /** Waits for the write under way, so that it cannot come after the batch's end. */
  async close(): Promise<void> {
    await this.writing;
  }
}
