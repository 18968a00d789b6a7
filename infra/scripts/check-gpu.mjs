// `npm run check:gpu [-- --quick] [--json]`: trains and predicts on this machine's card and compares with the processor.
// Exit code 0: the card computed everything, equally; 1: it did not; 3: there is no card that models could use.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bootstrap } from "./bootstrap.mjs";
import { root } from "./run-step.mjs";

const words = process.argv.slice(2);
const exitCodes = { used: 0, differs: 1, none: 3 };
const number = (value) => value.toFixed(1).padStart(9);
const small = (value) => value.toExponential(1).padStart(9);

await bootstrap("services/runtime");
const { run } = await import(pathToFileURL(join(root, "services/runtime/dist/bench/gpu-bench.js")).href);
const { outcome, cards } = await run({ quick: words.includes("--quick") });
if (words.includes("--json")) console.log(JSON.stringify({ outcome, cards }));
else for (const line of describe(cards)) console.log(line);
process.exit(exitCodes[outcome]);

function* describe(cards) {
  for (const { provider, reason, referenceMs, models } of cards) {
    if (reason !== null) {
      yield `${provider}: not usable. ${reason}`;
      continue;
    }
    yield `${provider}: usable; the reference step takes ${referenceMs.toFixed(1)} ms`;
    yield "  milliseconds     card: step  predict   processor: step  predict   difference: loss  prediction";
    for (const one of models) {
      const times = `${number(one.stepMs)}${number(one.predictMs)}        ${number(one.processorStepMs)}${number(one.processorPredictMs)}`;
      const differences = `         ${small(one.lossDifference)}   ${small(one.predictionDifference)}`;
      yield `  ${one.name.padEnd(15)}${times}${differences}  ${verdict(one)}`;
    }
  }
  if (outcome === "none") yield "There is no card here that models could use; they are computed on the processor.";
  if (outcome === "used") yield "Models are computed on the card, as on the processor.";
  if (outcome === "differs") yield "There is a card, but it does not compute as the processor does.";
}

function verdict({ agrees, fallback }) {
  if (fallback !== null) return `not computed by ONNX Runtime: ${fallback}`;
  return agrees ? "equal" : "DIFFERS";
}
