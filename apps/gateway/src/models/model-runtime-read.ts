import { signalWithin } from "@bellwether/runtime/time/signal-within";
import { z } from "zod";
import type { RequestContext } from "../context.ts";
import { modelHostUrl } from "../server/create-services.ts";
import type { ModelRuntime } from "./model-runtime.type.ts";

/** Milliseconds to wait for the model host: it answers from memory, so longer means that it is away. */
const timeoutMs = 2_000;

const nullableNumber = z
  .number()
  .nullish()
  .transform((value) => value ?? null);

const nullableText = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const noCaptures = { captured: 0, fallbacks: 0, lastReason: null };

/** What the model host says of itself at `/runtime`. */
const runtimeReport = z.object({
  engine: z.string(),
  device: z.string(),
  // A host of an earlier release, during an update, captures without saying so.
  providers: z.array(z.string()).default([]),
  capture: z.object({ captured: z.int(), fallbacks: z.int(), lastReason: nullableText }).default(noCaptures),
  candidates: z.array(
    z.object({
      name: z.string(),
      usable: z.boolean(),
      reason: nullableText,
      milliseconds: nullableNumber,
      maxError: nullableNumber,
    }),
  ),
});

const away: ModelRuntime = {
  engine: "none",
  device: "none",
  available: false,
  providers: [],
  captured: 0,
  fallbacks: 0,
  lastFallback: null,
  candidates: [],
};

/** Asks the model host what it runs on. A host that is away is an answer, not an error. */
export async function readModelRuntime({ services, signal, log }: RequestContext): Promise<ModelRuntime> {
  const { environment } = services;
  const address = new URL("/runtime", modelHostUrl(environment));
  const token = environment.MODEL_HOST_TOKEN;
  try {
    const response = await fetch(address, {
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      signal: signalWithin(timeoutMs, signal),
    });
    if (!response.ok) return away;
    const { capture, ...report } = runtimeReport.parse(await response.json());
    const { captured, fallbacks, lastReason } = capture;
    return { ...report, captured, fallbacks, lastFallback: lastReason, available: true };
  } catch (error) {
    log.warn({ err: error, address: address.href }, "The model host did not say what it runs on.");
    return away;
  }
}
