import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { importWholeFiles } from "@bellwether/data-import/import-whole-files";
import { yesterday } from "@bellwether/infra/sample/world/day";
import { writeSample } from "@bellwether/infra/sample/write-sample";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { takeConversations } from "@bellwether/smart-support/conversations/past/take-conversations";
import { takeAnswers } from "@bellwether/smart-support/knowledge/take-answers";
import type { Step } from "./reporter.ts";

/** What DATA_DIR/sample/state.json remembers, so that a first start that was cut off is completed by the next. */
interface SampleState {
  endDate: string;
  isLoaded: boolean;
}

/** Where the sample company's files and its truth lie. */
export function sampleDirectory(dataDirectory: string): string {
  return join(dataDirectory, "sample");
}

/** Whether the sample company is to be loaded: into an installation without any data, or where that began and did not end. */
export async function wantsSample(dataDirectory: string, door: TenantDoor, tenantId: TenantId): Promise<boolean> {
  const state = await readState(dataDirectory);
  if (state !== undefined) return !state.isLoaded;
  return door.read(tenantId, async (db) => {
    const [row] = await db.query<{ empty: boolean }[]>(
      "SELECT NOT EXISTS (SELECT FROM product) AND NOT EXISTS (SELECT FROM import_batch) AS empty",
    );
    return row?.empty === true;
  });
}

/**
 * Simulates the sample company and loads it through the public import. Doing it again changes nothing.
 *
 * @returns rows that were accepted.
 * @throws Error when the import refuses a file or a row: then the simulator and the import disagree.
 */
export async function loadSample(
  dataDirectory: string,
  door: TenantDoor,
  tenantId: TenantId,
  step: Step,
  signal: AbortSignal,
): Promise<number> {
  const state = (await readState(dataDirectory)) ?? { endDate: yesterday(new Date()), isLoaded: false };
  await writeState(dataDirectory, state);
  step.progress(0, "simulating three years");
  const files = await writeSample(sampleDirectory(dataDirectory), { endDate: state.endDate });
  const onProgress = (fraction: number, doing: string) => step.progress(fraction, doing);
  const rows = await importWholeFiles({ door, tenantId, files, signal, takeAnswers, takeConversations, onProgress });
  await writeState(dataDirectory, { ...state, isLoaded: true });
  return rows;
}

async function readState(dataDirectory: string): Promise<SampleState | undefined> {
  const text = await readFile(join(sampleDirectory(dataDirectory), "state.json"), "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as SampleState);
}

async function writeState(dataDirectory: string, state: SampleState): Promise<void> {
  await mkdir(sampleDirectory(dataDirectory), { recursive: true });
  await writeFile(join(sampleDirectory(dataDirectory), "state.json"), `${JSON.stringify(state)}\n`);
}
