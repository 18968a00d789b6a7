import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { evaluateRepurchaseFile, type RepurchaseEvaluation } from "../evaluate-repurchase.ts";
import { quick as quickly, thorough } from "../sequence/foretell-sequences.ts";

const data = fileURLToPath(new URL("../../../../../shared/data/online_retail/", import.meta.url));

/**
 * Foretells who comes back to the shop of UCI's Online Retail from 2011-09-01 to 2011-12-09. Its lines and invoices are joined into one file; the
 * first three characters of a stock code stand for the category, which the set does not tell.
 */
export async function run({ quick }: { quick: boolean }): Promise<RepurchaseEvaluation | null> {
  if (!existsSync(data)) {
    process.stderr.write("repurchase: skipped, since ../shared/data/online_retail is not there.\n");
    return null;
  }
  const folder = await mkdtemp(join(tmpdir(), "bellwether-repurchase-"));
  try {
    const path = join(folder, "purchases.csv");
    await writeFile(path, await joinedLines());
    return await evaluateRepurchaseFile(path, {
      columns: { customer: "customer_id", date: "date", amount: "amount", quantity: "quantity", category: "category" },
      calibrationEnd: "2011-08-31",
      holdoutEnd: "2011-12-09",
      seed: 1,
      effort: quick ? quickly : thorough,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What is learnt from outcomes has to order customers at least as well as what only knows when they bought. */
export function missedBars(evaluation: RepurchaseEvaluation | null): string[] {
  if (evaluation === null) return [];
  const aucOf = (name: string) => evaluation.models.find((model) => model.name === name)!.auc;
  const [learnt, known] = [aucOf("average"), aucOf("BG/NBD, Gamma–Gamma")];
  return learnt >= known
    ? []
    : [`AUC of the learnt models' average ${learnt.toFixed(4)} < BG/NBD's ${known.toFixed(4)}`];
}

async function joinedLines(): Promise<string> {
  const rowsOf = async (name: string) => (await readFile(join(data, name), "utf8")).trimEnd().split(/\r?\n/).slice(1);
  const invoices = new Map(
    (await rowsOf("invoices.csv")).map((row) => [row.slice(0, row.indexOf(",")), row.split(",")]),
  );
  const lines = ["customer_id,date,category,quantity,amount"];
  for (const row of await rowsOf("lines.csv")) {
    const [invoice, code, quantity, price] = row.split(",") as [string, string, string, string];
    const [, time, customer] = invoices.get(invoice)!;
    if (customer === "") continue;
    lines.push(`${customer},${time!.slice(0, 10)},${code.slice(0, 3)},${quantity},${Number(quantity) * Number(price)}`);
  }
  return `${lines.join("\n")}\n`;
}
