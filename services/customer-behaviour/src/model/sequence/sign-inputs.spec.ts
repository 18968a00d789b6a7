import { describe, expect, it } from "@jest/globals";
import { type CustomerSigns, signKinds, signsEndAt, signsUntil } from "./customer-signs.ts";
import { numbersOfSigns, signInputs, signSteps, signWindowDays } from "./sign-inputs.ts";

const [view, opened, rating] = (["view", "opened", "rating"] as const).map((kind) => signKinds.indexOf(kind)) as [
  number,
  number,
  number,
];

// One customer looks on days 1, 100 and 120, opens a mail on day 110 and rates on day 118; another looks on day 130.
const signs: CustomerSigns = {
  offsets: Int32Array.of(0, 5, 6),
  days: Int32Array.of(1, 100, 110, 118, 120, 130),
  kinds: Uint8Array.of(view, view, opened, rating, view, view),
  amounts: Float32Array.of(9, 2, 1, 5, 1, 1),
  firstDay: 1,
};

describe("what the network sees of signs", () => {
  const at = (day: number, customer = 0, given = signs) => signInputs(given, [{ customer, day }]);
  const kindsAt = (day: number) => [...at(day).sign!.values];
  const lately = (day: number, name: "last" | "faded", kind: number) =>
    at(day).lately!.values[(name === "last" ? 0 : signKinds.length) + kind]!;

  it("is the kind and the age of the latest within a window, the newest last", () => {
    expect(kindsAt(119)).toEqual([...new Array(signSteps - 3).fill(0), view + 1, opened + 1, rating + 1]);
    expect(kindsAt(signWindowDays)).toEqual([...new Array(signSteps - 1).fill(0), view + 1]);
    expect(kindsAt(signWindowDays + 1).every((kind) => kind === 0)).toBe(true);
    const ages = at(119).signs!.values.filter((_, place) => place % 2 === 0);
    expect([...ages.slice(-3)]).toEqual([...ages.slice(-3)].sort((one, other) => other - one));
  });

  it("is of each kind how long ago the last one is, and a count that fades", () => {
    expect(lately(119, "last", view)).toBeCloseTo((Math.log1p(19) - 3) / 3, 6);
    expect(lately(120, "last", view)).toBeCloseTo(-1, 6);
    // Two views twenty days ago and one today, of which ten days halve.
    expect(lately(120, "faded", view)).toBeCloseTo(Math.log1p(2 * 0.25 + 1), 6);
    // A rating of five counts as one rating, and as a good one.
    expect(lately(118, "faded", rating)).toBeCloseTo(Math.log1p(1), 6);
    expect(at(118).lately!.values[numbersOfSigns - 2]).toBeCloseTo(1 / 1.5, 6);
  });

  it("is the same whatever comes after the moment", () => {
    const later = { ...signs, kinds: signs.kinds.map((kind, place) => (signs.days[place]! > 110 ? opened : kind)) };
    expect(at(115, 0, later)).toEqual(at(115));
    expect(signsUntil(signs, [0], 115)).toEqual({ ...signsUntil(later, [0], 115)! });
  });

  it("is nothing, and said to be nothing, before a whole window was written down or where it is hidden", () => {
    const nothing = Array.from({ length: numbersOfSigns }, () => 0);
    expect([...at(signWindowDays - 1).lately!.values]).toEqual(nothing);
    const hidden = signInputs(signs, [{ customer: 0, day: 120, withoutSigns: true }]);
    expect([...hidden.lately!.values]).toEqual(nothing);
    expect(hidden.signKnown!.values.every((known) => known === 0)).toBe(true);
    // Somebody without any is told apart from somebody of whom nothing is known.
    expect(at(120, 1).lately!.values.at(-1)).toBe(1);
  });

  it("is cut to customers and a day, and none at all before the first", () => {
    expect(signsEndAt(signs, 0, 110)).toBe(3);
    const cut = signsUntil(signs, [1, 0], 118)!;
    expect([...cut.offsets]).toEqual([0, 0, 4]);
    expect([...cut.days]).toEqual([1, 100, 110, 118]);
    expect(signsUntil(signs, [0, 1], 0)).toBeNull();
  });
});
