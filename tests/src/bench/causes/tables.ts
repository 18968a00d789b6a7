import type { LaunchShares } from "./launch-errors.ts";
import type { PriceErrors, PricesAtCut } from "./measure-prices.ts";

/** Table of cuts, as decision 28 has it, with what was learned of elasticities below. */
export function priceTable(cuts: readonly PricesAtCut[]): string {
  const head = ["cut, days judged", "", "product WAPE", "product total", "all WAPE", "promoted days: total", "bias"];
  const cells = ({ productWape, productTotal, allWape, promotedTotal, promotedBias }: PriceErrors): string[] => [
    ...[productWape, productTotal, allWape, promotedTotal].map((share) => percent(share, 1)),
    `${promotedBias > 0 ? "+" : ""}${percent(promotedBias, 0)}`,
  ];
  const rows = cuts.flatMap((one) => [
    [`${one.cut}, ${one.days}`, "without prices", ...cells(one.without)],
    ["", "with", ...cells(one.with)],
  ]);
  const learned = cuts.map(({ cut, promotions, promotedShare, elasticity, elasticityError }) => [
    cut,
    String(promotions),
    percent(promotedShare, 1),
    elasticity.true.toFixed(2),
    elasticity.learned?.toFixed(2) ?? "-",
    elasticity.announced?.toFixed(2) ?? "-",
    ...[elasticityError.learned, elasticityError.paidAlone, elasticityError.trueMean].map((error) => error.toFixed(2)),
  ]);
  const of = ["cut", "promotions before", "promoted days' share", "true elasticity", "learned", "announced"];
  const errors = ["off by, of products", "from paid prices alone", "the true mean"];
  return [table(head, rows), "", table([...of, ...errors], learned)].join("\n");
}

/** Table of launches by age, as decision 28 has it. */
export function launchTable(launches: readonly LaunchShares[]): string {
  const row = (title: string, of: (one: LaunchShares) => number): string[] => [
    title,
    ...launches.map((one) => percent(of(one), 0)),
  ];
  return table(
    ["days since the first sale", ...launches.map(({ age }) => String(age))],
    [
      row("total, own days alone", ({ alone }) => alone.total),
      row("total, with siblings", ({ siblings }) => siblings.total),
      row("pinball, own days alone", ({ alone }) => alone.pinball),
      row("pinball, with siblings", ({ siblings }) => siblings.pinball),
      row("inside the 95 % interval", ({ siblings }) => siblings.inside95),
    ],
  );
}

function percent(share: number, digits: number): string {
  return `${(100 * share).toFixed(digits)} %`.replace("-", "−");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
