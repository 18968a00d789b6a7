import type { Remark } from "@bellwether/schema/contracts/facts";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { announceProgress } from "./progress-announcement.ts";
import { returnedRows } from "./returned-rows.ts";

/** Milliseconds between two writes of one run's progress: often enough to look alive, rare enough to cost nothing. */
const pauseMs = 250;

/** Writes a run's progress at most every `pauseMs`, the newest always in the end. Of a run that is over, nothing. */
export class ProgressWriter {
  private newest: { fraction: number; step: Remark | null } | undefined;
  private writtenMs = Number.NEGATIVE_INFINITY;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly door: TenantDoor,
    private readonly tenantId: TenantId,
    private readonly run: { jobId: string; attempt: number },
    /** Progress is worth no failure: what goes wrong with it is only told. */
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Fractions outside 0 to 1 are cut off; NaN is taken as no news. */
  report(fraction: number, step?: Remark): Promise<void> {
    if (this.closed) return Promise.resolve();
    const known = Number.isNaN(fraction) ? (this.newest?.fraction ?? 0) : fraction;
    this.newest = { fraction: Math.min(1, Math.max(0, known)), step: step ?? this.newest?.step ?? null };
    const waitMs = this.writtenMs + pauseMs - Date.now();
    if (waitMs <= 0) return this.write();
    this.timer ??= setTimeout(() => void this.write(), waitMs);
    return Promise.resolve();
  }

  /** Ends writing; what was not written yet is not written. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.writing;
  }

  private write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writtenMs = Date.now();
    const progress = this.newest;
    if (progress === undefined) return Promise.resolve();
    this.writing = this.writing
      .then(() => this.store(progress.fraction, progress.step))
      .catch((error: unknown) => this.onError(error));
    return this.writing;
  }

  private async store(fraction: number, step: Remark | null): Promise<void> {
    const { jobId, attempt } = this.run;
    await this.door.write(this.tenantId, async (db) => {
      const rows = await returnedRows(
        db,
        "UPDATE job SET progress = $3, step = $4 WHERE id = $1 AND attempts = $2 AND status = 'RUNNING' RETURNING id",
        [jobId, attempt, fraction, step === null ? null : JSON.stringify(step)],
      );
      if (rows.length > 0) await announceProgress(db, "job", jobId);
    });
  }
}
