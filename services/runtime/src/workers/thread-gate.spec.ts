import { describe, expect, it } from "@jest/globals";
import { ThreadGate } from "./thread-gate.ts";

describe("the gate of a thread", () => {
  it("lets the thread be ended outside of native code, and in no more then", () => {
    const gate = new ThreadGate();
    const thread = new ThreadGate(gate.shared);
    expect([thread.enter(), thread.leave(), gate.close(), gate.close()]).toEqual([true, true, true, true]);
    expect(thread.enter()).toBe(false);
  });

  it("tells a thread inside native code to end when it comes out", () => {
    const gate = new ThreadGate();
    const thread = new ThreadGate(gate.shared);
    expect([thread.enter(), gate.close(), gate.close()]).toEqual([true, false, false]);
    expect(thread.leave()).toBe(false);
    expect([gate.close(), thread.enter()]).toEqual([true, false]);
  });

  it("waits no longer than it is told for native code that does not return", () => {
    const gate = new ThreadGate();
    new ThreadGate(gate.shared).enter();
    const startedAt = performance.now();
    gate.closeAndWait(30);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(29);
  });
});
