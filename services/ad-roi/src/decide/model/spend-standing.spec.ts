import { describe, expect, it } from "@jest/globals";
import { inventedMediaMix } from "../../testing/invented-media-mix.ts";
import { type ChannelOutlook, channelOutlooks } from "./media-outlook.ts";

const weekly = Array.from({ length: 52 }, (_, week) => 20 + (week % 5));
const invented = inventedMediaMix([
  { channel: "television", spend: weekly, retention: 0.5, half: 1, slope: 3, scale: 80, coefficient: 600 },
]);

/** Two markets, of which the second sees twice as much of the same money and is worth a third. */
function outlookOfTwo(): ChannelOutlook {
  const [channel] = invented.channels;
  const double = (rows: number[][], factor: number) => [rows[0]!, rows[0]!.map((value) => factor * value)];
  const fitted = {
    ...invented,
    geos: [
      { geo: "north", population: 1 },
      { geo: "south", population: 1 },
    ],
    valuePerUnit: double(invented.valuePerUnit, 1),
    channels: [
      {
        ...channel!,
        spend: double(channel!.spend, 1),
        exposure: double(channel!.exposure, 2),
        scale: [80, 80],
        coefficientDraws: channel!.coefficientDraws.map(([north]) => [north!, north! / 3]),
      },
    ],
  };
  return channelOutlooks(fitted, { periods: 6, draws: 5 })[0]!;
}

function difference(left: Float64Array, right: Float64Array) {
  return Array.from(left, (value, draw) => expect.closeTo(value - right[draw]!, 8));
}

describe("A channel's planned spend", () => {
  const outlook = outlookOfTwo();
  const amounts = Float64Array.of(40, 0, 60, 80, 0, 120);

  it("brings what its path says", () => {
    const standing = outlook.standing(amounts);
    expect(Array.from(standing.outcome())).toEqual(
      Array.from(outlook.respond(amounts), (money) => expect.closeTo(money, 8)),
    );
  });

  it.each([
    ["of one period, which carries over", [[1, 30]]],
    [
      "of two that overlap",
      [
        [2, -20],
        [3, 20],
      ],
    ],
    [
      "of two that do not",
      [
        [0, -40],
        [5, 40],
      ],
    ],
    ["of the last, which works on after the horizon", [[5, -120]]],
  ] as [string, [number, number][]][])(
    "changes by as much as plans without and with a change differ: %s",
    (_, changes) => {
      const standing = outlook.standing(amounts);
      const after = amounts.slice();
      for (const [period, by] of changes) after[period] = after[period]! + by;
      const expected = difference(outlook.respond(after), outlook.respond(amounts));
      expect(Array.from(standing.change(changes))).toEqual(expected);
      // Asking changes nothing, moving does.
      expect(Array.from(standing.change(changes))).toEqual(expected);
      standing.move(changes);
      const fresh = outlook.standing(after).outcome();
      expect(Array.from(standing.outcome())).toEqual(Array.from(fresh, (money) => expect.closeTo(money, 8)));
      expect(Array.from(standing.change(changes.map(([period, by]) => [period, -by] as const)))).toEqual(
        difference(outlook.respond(amounts), outlook.respond(after)),
      );
    },
  );
});
