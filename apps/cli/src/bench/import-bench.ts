import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startEmbeddedPostgres } from "@bellwether/infra/postgres/embedded-postgres";
import { projectRoot } from "@bellwether/schema/config/data-directory";

interface ImportAnswer {
  rowsRead: number;
  rowsAccepted: number;
  rowsRejected: number;
  counts: Record<string, number>;
  status: string;
}

/** One import by the command line: its answer, the seconds of the whole process and its largest memory. */
interface MeasuredImport extends ImportAnswer {
  seconds: number;
  rssMb: number;
}

/** What `npm run bench -- import` measures. Times are of the whole command, from start to exit. */
export interface ImportBench {
  rows: number;
  accepted: number;
  rejected: number;
  seconds: number;
  rssMb: number;
  /** The same file again, which must change nothing. */
  again: { seconds: number; rssMb: number; created: number; updated: number; unchanged: number };
  lines: { sales: number; returns: number; adjustments: number };
}

const dataSet = join(projectRoot, "..", "shared", "data", "online_retail");
const main = fileURLToPath(new URL("../main.js", import.meta.url));

/** Milliseconds between two looks at a process's memory, where the system does not keep its peak. */
const lookEveryMs = 100;

/**
 * Imports Online Retail (541,909 lines, 25,900 invoices) by the command line into a new embedded database, twice.
 *
 * @throws Error when the data set is absent, or a line is not accounted for
 */
export async function run(): Promise<ImportBench> {
  if (!existsSync(join(dataSet, "lines.csv"))) throw new Error(`This needs the data set Online Retail in ${dataSet}.`);
  const directory = await mkdtemp(join(tmpdir(), "bellwether-import-bench-"));
  const server = await startEmbeddedPostgres(directory);
  try {
    await importFile(directory, server.ownerUrl, ["products", join(dataSet, "products.csv")]);
    const orders = ["orders", join(dataSet, "lines.csv"), "--invoices", join(dataSet, "invoices.csv")];
    const first = await importFile(directory, server.ownerUrl, orders);
    const again = await importFile(directory, server.ownerUrl, orders);
    const { saleLines = 0, returnLines = 0, adjustmentLines = 0 } = first.counts;
    if (saleLines + returnLines + adjustmentLines + first.rowsRejected !== first.rowsRead)
      throw new Error(`Lines are not accounted for: ${JSON.stringify(first)}`);
    return {
      rows: first.rowsRead,
      accepted: first.rowsAccepted,
      rejected: first.rowsRejected,
      seconds: first.seconds,
      rssMb: first.rssMb,
      again: {
        seconds: again.seconds,
        rssMb: again.rssMb,
        created: again.counts.created ?? 0,
        updated: again.counts.updated ?? 0,
        unchanged: again.counts.unchanged ?? 0,
      },
      lines: { sales: saleLines, returns: returnLines, adjustments: adjustmentLines },
    };
  } finally {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function importFile(directory: string, databaseUrl: string, words: string[]): Promise<MeasuredImport> {
  const began = performance.now();
  const child = spawn(process.execPath, [main, "import", ...words, "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, DATA_DIR: directory, DATABASE_URL: databaseUrl },
  });
  let output = "";
  child.stdout.on("data", (part: Buffer) => {
    output += part.toString();
  });
  let peakMb = 0;
  const look = setInterval(async () => {
    peakMb = Math.max(peakMb, await peakMemoryMb(child.pid!));
  }, lookEveryMs);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  clearInterval(look);
  if (code !== 0) throw new Error(`The import ended with exit code ${code}: ${output}`);
  const seconds = Math.round(performance.now() - began) / 1_000;
  return { ...(JSON.parse(output) as ImportAnswer), seconds, rssMb: Math.round(peakMb) };
}

/** Linux keeps the largest resident size of a process; 0 elsewhere, and once the process is gone. */
async function peakMemoryMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

/** Memory hardly depends on what else a machine does and is judged always; seconds by whole runs. */
export function missedBars(bench: ImportBench, { quick }: { quick: boolean }): string[] {
  const imports = { "the import": bench, "the import again": bench.again };
  return Object.entries(imports).flatMap(([name, { seconds, rssMb }]) => [
    ...(quick || seconds < 40 ? [] : [`${name} takes ${seconds} s, not under 40`]),
    ...(rssMb < 300 ? [] : [`${name} holds ${rssMb} MB, not under 300`]),
  ]);
}
