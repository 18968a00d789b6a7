import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { requestRefresh, scoredKinds } from "@bellwether/customer-behaviour/refresh/request-refresh";
import {
  demandKinds,
  type ImportKind,
  type ImportOptionsInput,
  type ImportOutcome,
  type ImportProgress,
  importKinds,
  importOptionsSchema,
} from "@bellwether/data-import/contract";
import { runImport } from "@bellwether/data-import/run-import";
import { judgeDemand } from "@bellwether/demand-forecast/judge-demand";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { readEnvironment } from "@bellwether/schema/config/environment";
import { takeConversations } from "@bellwether/smart-support/conversations/past/take-conversations";
import { takeDocument } from "@bellwether/smart-support/knowledge/documents/take-document";
import { takeAnswers } from "@bellwether/smart-support/knowledge/take-answers";
import { Argument, type Command } from "commander";
import { openOrganisation } from "./data/open-organisation.ts";
import { describeOutcome } from "./describe-outcome.ts";
import { CommandError, exitCodeHelp, exitCodes } from "./exit-codes.ts";
import { importSite } from "./import-site.ts";
import { describeRefusedRows, type RefusedRow, readRefusedRows } from "./refused-rows.ts";
import { abortOnSignals } from "./terminal/abort-on-signals.ts";
import { ProgressLine } from "./terminal/progress-line.ts";

interface ImportFlags {
  invoices?: string;
  map?: string;
  strict?: boolean;
  encoding?: string;
  currency?: string;
  timeZone?: string;
  dateOrder?: string;
  decimalComma?: boolean;
  organisation?: string;
  json?: boolean;
}

/** Pages that a site map names become articles. */
const siteMapKind = "site-map";

/** Adds `bellwether import <kind> <file>` to the command line. */
export function addImportCommand(program: Command): void {
  program
    .command("import")
    .description(
      "import a CSV or NDJSON file (also gzipped), or a document as an article, of which nothing is changed until all of it is read; or the pages of your own site, one after the other",
    )
    .addArgument(new Argument("<kind>", "what the rows are").choices([...importKinds, siteMapKind]))
    .argument("<file>", "path of the file; of a site map, its address or the site's")
    .option("--invoices <file>", "orders: a second file with one row per order (time, customer, …)")
    .option("--map <file>", 'JSON file that names columns: { "quantity": "Menge" }')
    .option("--strict", "change nothing when a row is refused")
    .option("--encoding <name>", "encoding of the file; found by itself otherwise")
    .option("--currency <code>", "ISO 4217 code where rows carry none; by default the organisation's")
    .option("--time-zone <name>", "IANA zone of times without offset; by default the organisation's")
    .option("--date-order <order>", "how 12/01/2010 is to be read: MDY or DMY")
    .option("--decimal-comma", "numbers are written 1.234,50")
    .option("--organisation <name>", "name or id; needed where there are several")
    .option("--json", "one JSON object on standard output, and nothing else there")
    .addHelpText("after", exitCodeHelp)
    .action(async (kind: ImportKind | typeof siteMapKind, file: string, flags: ImportFlags) => {
      process.exitCode = kind === siteMapKind ? await importSite(file, flags) : await importFile(kind, file, flags);
    });
}

async function importFile(kind: ImportKind, file: string, flags: ImportFlags): Promise<number> {
  const options = await readOptions(flags);
  const say = (text: string) => process.stderr.write(`${text}\n`);
  const organisation = await openOrganisation(readEnvironment(), flags.organisation, say);
  const began = performance.now();
  const interrupt = abortOnSignals();
  const line = new ProgressLine(`Importing ${kind}`);
  const { door, tenantId } = organisation;
  let outcome: ImportOutcome;
  let refused: RefusedRow[] = [];
  try {
    outcome = await runImport({
      door,
      tenantId,
      kind,
      source: file,
      ...(flags.invoices === undefined ? {} : { invoices: flags.invoices }),
      batch: { fileName: basename(file), createdBy: "command line" },
      options,
      signal: interrupt.signal,
      takeAnswers,
      takeDocument,
      takeConversations,
      onProgress: (progress) => line.show(fractionOf(progress), remarkOf(progress)),
    });
    if (outcome.counts.errorsStored) refused = await readRefusedRows(door, tenantId, outcome.batchId);
    if (outcome.status === "COMPLETED" && scoredKinds.has(kind))
      await requestRefresh(door, new JobQueue(door), tenantId).catch((error: Error) =>
        say(`Customers are scored by it tonight only: ${error.message}`),
      );
    if (outcome.status === "COMPLETED" && demandKinds.has(kind)) {
      line.show(0.95, "judging forecasts by it");
      // The records are there: what judging misses, the next training makes good.
      await judgeDemand({ door, tenantId, signal: interrupt.signal }).catch((error: Error) =>
        say(`Forecasts are judged by it at the next training only: ${error.message}`),
      );
    }
  } finally {
    line.close();
    interrupt.dispose();
    await organisation.close();
  }
  const seconds = Math.round(performance.now() - began) / 1_000;
  if (flags.json) {
    process.stdout.write(`${JSON.stringify({ ...outcome, kind, file: basename(file), seconds, refused })}\n`);
  } else {
    process.stdout.write(`${describeOutcome(outcome, seconds)}\n`);
    if (refused.length > 0)
      process.stdout.write(`\n${describeRefusedRows(refused, outcome.counts.errorsFound ?? refused.length)}\n`);
  }
  if (outcome.failure?.code === "import.strict") return exitCodes.rejectedRows;
  return outcome.status === "COMPLETED" ? exitCodes.ok : exitCodes.failed;
}

async function readOptions(flags: ImportFlags): Promise<ImportOptionsInput> {
  const given = {
    strict: flags.strict,
    encoding: flags.encoding,
    currency: flags.currency?.toUpperCase(),
    timeZone: flags.timeZone,
    dateOrder: flags.dateOrder?.toUpperCase(),
    decimalComma: flags.decimalComma,
    columns: flags.map === undefined ? undefined : await readMapping(flags.map),
  };
  const parsed = importOptionsSchema.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new CommandError(exitCodes.usage, problems.join("\n"));
}

async function readMapping(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new CommandError(exitCodes.usage, `The mapping ${path} cannot be read: ${(error as Error).message}`);
  }
}

function fractionOf({ step, bytesRead, bytesTotal }: ImportProgress): number | null {
  if (step === "matching") return 0.6;
  if (step === "writing") return 0.75;
  return bytesTotal === null || bytesTotal === 0 ? null : (bytesRead / bytesTotal) * 0.6;
}

function remarkOf({ step, rowsRead, rowsRejected }: ImportProgress): string {
  const refused = rowsRejected === 0 ? "" : `, ${rowsRejected.toLocaleString("en")} refused`;
  return `${step}: ${rowsRead.toLocaleString("en")} rows${refused}`;
}
