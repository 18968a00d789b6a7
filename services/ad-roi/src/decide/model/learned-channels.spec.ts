import { describe, expect, it } from "@jest/globals";
import { inventedMediaMix } from "../../testing/invented-media-mix.ts";
import { learnedOf } from "./learned-channels.ts";

const weeks = Array.from({ length: 52 }, (_, week) => week);
const usual = { retention: 0.3, half: 1, slope: 1, scale: 50, coefficient: 300 };

describe("learnedOf", () => {
  const waves = weeks.map((week) => 50 + (week % 7) * 10);
  const learned = learnedOf(
    inventedMediaMix([
      { ...usual, channel: "search", spend: weeks.map((week) => 40 + (week % 5) * 10) },
      { ...usual, channel: "press", spend: weeks.map(() => 10), varies: false },
      { ...usual, channel: "video", spend: waves },
      { ...usual, channel: "display", spend: waves.map((money) => 2 * money + 1) },
      { ...usual, channel: "letters", isPaid: false, spend: weeks.map((week) => week % 3) },
      // As wide as the invented prior, whose interval is 0.1 to 8.
      { ...usual, channel: "radio", spend: weeks.map((week) => 30 + (week % 4) * 10), spread: 8 },
    ]),
  );
  const of = (channel: string) => learned.find((each) => each.channel === channel);

  it("trusts a channel whose return is much surer than before the data", () => {
    expect(of("search")).toMatchObject({ heldFor: null, alike: null });
    expect(of("search")!.narrowing).toBeLessThan(0.2);
    expect(of("search")!.return!.mean).toBeGreaterThan(0);
  });

  it("holds what never varies, what moves with another one, and what the data did not teach", () => {
    expect(of("press")!.heldFor).toBe("NEVER_VARIES");
    expect(of("video")).toMatchObject({ heldFor: "COLLINEAR", alike: "display" });
    expect(of("display")).toMatchObject({ heldFor: "COLLINEAR", alike: "video" });
    expect(of("radio")!.heldFor).toBe("NOTHING_LEARNED");
  });

  it("leaves out what costs nothing", () => {
    expect(of("letters")).toBeUndefined();
  });
});
