import { agreementSize } from "../tensor/engine-probe.ts";
import { tf } from "../tensor/tf.ts";
import { probeCaptured } from "./captured-probe.ts";
import { executionProviders } from "./execution-provider.ts";

// A process of its own: node provider-trial-process.js <provider>. Prints why the provider does not work; null where it does.
let reason: string | null = null;
try {
  const provider = executionProviders.find((name) => name === process.argv[2]);
  if (provider === undefined) throw new Error(`There is no provider ${process.argv[2]}`);
  await tf.setBackend("cpu");
  await probeCaptured(provider, agreementSize);
} catch (error) {
  // The library puts the place in its own source and the broken condition first.
  reason = (error instanceof Error ? error.message : String(error)).split("\n")[0]!.replace(/^.* was false\. /, "");
}
process.stdout.write(`${JSON.stringify({ reason })}\n`);
