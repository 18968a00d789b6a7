import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { describeAdTruth } from "./files/ad-truth.ts";
import { describeCustomerTruth } from "./files/customer-truth.ts";
import { type EntityFile, entityFiles } from "./files/entity-files.ts";
import { describeInventoryTruth } from "./files/inventory-truth.ts";
import { describeSupportTruth } from "./files/support-truth.ts";
import { describeTruth } from "./files/truth.ts";
import { buildWorld, usualWorld, type WorldOptions } from "./world/world.ts";

/** One written file. */
export interface SampleFile {
  kind: EntityFile["kind"];
  path: string;
  /** Lines below the header. */
  rows: number;
}

/** Lines joined before they are handed to the disk: one write for many lines. */
const linesPerChunk = 2_000;

/**
 * Simulates the sample company and writes its files and the truth about it into `directory`. Same options, same bytes.
 *
 * @returns the files in the order in which they are to be imported.
 */
export async function writeSample(
  directory: string,
  options: Partial<WorldOptions> & Pick<WorldOptions, "endDate">,
): Promise<SampleFile[]> {
  await mkdir(directory, { recursive: true });
  const world = buildWorld({ ...usualWorld, ...options });
  const written: SampleFile[] = [];
  for (const file of entityFiles) {
    const path = join(directory, file.name);
    const chunks = new Chunks(file.lines(world));
    await pipeline(Readable.from(chunks.read()), createWriteStream(path));
    written.push({ kind: file.kind, path, rows: chunks.lines - 1 });
  }
  await writeFile(join(directory, "truth.json"), `${JSON.stringify(describeTruth(world))}\n`);
  await writeFile(join(directory, "inventory-truth.json"), `${JSON.stringify(describeInventoryTruth(world))}\n`);
  await writeFile(join(directory, "customer-truth.json"), `${JSON.stringify(describeCustomerTruth(world))}\n`);
  await writeFile(join(directory, "support-truth.json"), `${JSON.stringify(describeSupportTruth(world))}\n`);
  await writeFile(join(directory, "ad-truth.json"), `${JSON.stringify(describeAdTruth(world))}\n`);
  return written;
}

class Chunks {
  lines = 0;

  constructor(private readonly source: Iterable<string>) {}

  *read(): Generator<string> {
    let chunk: string[] = [];
    for (const line of this.source) {
      this.lines++;
      chunk.push(line);
      if (chunk.length < linesPerChunk) continue;
      yield chunk.join("");
      chunk = [];
    }
    yield chunk.join("");
  }
}
