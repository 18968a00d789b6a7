import { once } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "@jest/globals";
import { signalWithin } from "./signal-within.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

describe("signalWithin", () => {
  it("comes though garbage was collected meanwhile: Node 20 forgot such timeouts, and waits for an endpoint never ended", async () => {
    const signals = Array.from({ length: 50 }, () => signalWithin(50, new AbortController().signal));
    const ends = signals.map((signal) => once(signal, "abort"));
    // What was made in this turn of the loop is not collected in it.
    await nextTurn();
    collectGarbage();
    await Promise.all(ends);
    expect(signals.map(({ reason }) => reason.name)).toEqual(signals.map(() => "TimeoutError"));
  });

  it("comes with the first of the signals, for its reason", () => {
    const leaving = new AbortController();
    const signal = signalWithin(60_000, leaving.signal);
    expect(signal.aborted).toBe(false);
    leaving.abort("left");
    expect(signal.reason).toBe("left");
  });
});
