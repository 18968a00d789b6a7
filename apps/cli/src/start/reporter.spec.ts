import { describe, expect, it } from "@jest/globals";
import { Reporter } from "./reporter.ts";

function reported(isTTY: boolean): { reporter: Reporter; written: string[] } {
  const written: string[] = [];
  return { reporter: new Reporter({ isTTY, columns: 40, write: (text: string) => written.push(text) }), written };
}

describe("Reporter", () => {
  it("prints one plain line a step where there is no terminal", () => {
    const { reporter, written } = reported(false);
    const step = reporter.step("Loading");
    step.progress(0.5);
    step.done("Loaded");
    step.done("twice");
    expect(written).toEqual([expect.stringMatching(/^ {2}✓ Loaded \(\d+\.\d s\)\n$/)]);
  });

  it("shows running steps side by side on a terminal's last line, cut to its width", () => {
    const { reporter, written } = reported(true);
    const one = reporter.step("One");
    reporter.step("Two");
    one.progress(0.256, "reading a file with a very long name");
    expect(written.at(-1)).toBe("\r\u001b[2K  … One 25 % reading a file with a very lo".slice(0, 5 + 39));
    one.failed("broken");
    expect(written.at(-2)).toMatch(/✗ One: broken/);
    expect(written.at(-1)).toContain("… Two");
  });
});
