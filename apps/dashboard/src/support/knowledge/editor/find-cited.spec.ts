import { describe, expect, it } from "@jest/globals";
import { findCited } from "./find-cited.ts";

const cut = (shown: string, text: string, startsAt = 0) => {
  const found = findCited(shown, { text, startsAt });
  return found && shown.slice(found.from, found.to);
};

describe("a cited sentence", () => {
  it("is found wherever the page breaks its lines, in either language", () => {
    expect(cut("ReturnsSend it\nback within  30 days.Free.", "Send it back within 30 days.")).toBe(
      "Send it\nback within  30 days.",
    );
    expect(cut("退货\n三十天内\n可以退货。", "三十天内可以退货。")).toBe("三十天内\n可以退货。");
  });

  it("that stands there more than once is the one nearest to where it stood", () => {
    const shown = "Free. Two days. Free. Tea. Free.";
    expect([0, 14, 40].map((startsAt) => findCited(shown, { text: "Free.", startsAt })?.from)).toEqual([0, 16, 27]);
  });

  it("that is not said any more, or says nothing, is found nowhere", () => {
    expect(cut("Within 14 days.", "Within 30 days.")).toBeNull();
    expect(cut("Words.", " \n")).toBeNull();
  });
});
