import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { checkMediaData } from "../model/check-media-data.ts";
import { parseMediaConfig } from "./media-config.ts";
import { readMediaFile } from "./media-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "media-mix-"));
});
afterAll(() => rm(folder, { recursive: true }));

const usual = { date: "week", target: "sales", spend: ["tv", "web"] };
const day = (week: number) => new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString().slice(0, 10);
const weeks = (count: number) => Array.from({ length: count }, (_, week) => week);

async function read(lines: string[], config: object = usual, header = "week,sales,tv,web") {
  const path = join(folder, "media.csv");
  await writeFile(path, [header, ...lines].join("\n"));
  return readMediaFile(path, parseMediaConfig(config), join(folder, "config.json"));
}

/** Lines of weeks whose channels vary, each by another rhythm. */
const plain = (count: number) => weeks(count).map((week) => `${day(week)},${100 + week},${week % 3},${week % 4}`);

describe("a file of media", () => {
  it("is read in the order of its periods, whatever that of its lines", async () => {
    const data = await read(plain(30).reverse());
    expect(data.periods[0]).toBe("2024-01-01");
    expect(data.outcome[0]!.slice(0, 3)).toEqual([100, 101, 102]);
    expect(data).toMatchObject({ periodDays: 7, geos: [{ geo: "", population: 1 }] });
    expect(checkMediaData(data)).toEqual([]);
  });

  it("is read by geo, with the people of each", async () => {
    const lines = weeks(30).flatMap((week) =>
      ["north", "south"].map((geo, at) => `${day(week)},${geo},${at + 1},10,${week},${week % 5}`),
    );
    const data = await read(lines, { ...usual, geo: "geo", population: "people" }, "week,geo,people,sales,tv,web");
    expect(data.geos).toEqual([
      { geo: "north", population: 1 },
      { geo: "south", population: 2 },
    ]);
    expect(data.channels[1]!.spend[1]!.slice(0, 6)).toEqual([0, 1, 2, 3, 4, 0]);
    await expect(read(lines.slice(1), { ...usual, geo: "geo" }, "week,geo,people,sales,tv,web")).rejects.toThrow(
      "north has no line of 2024-01-01",
    );
  });

  it("makes an event of each name, and of a column of numbers one", async () => {
    const lines = weeks(30).map(
      (week) => `${plain(30)[week]},${week === 2 ? "launch" : week === 5 ? "fair" : "na"},${week === 4 ? 1 : 0}`,
    );
    const { events } = await read(lines, { ...usual, events: ["named", "flag"] }, "week,sales,tv,web,named,flag");
    expect(events.map(({ event }) => event)).toEqual(["launch", "fair", "flag"]);
    expect(events.map(({ values }) => values[0]!.indexOf(1))).toEqual([2, 5, 4]);
  });

  it("counts the holidays of each period from a file beside the configuration", async () => {
    await writeFile(
      join(folder, "days.csv"),
      "ds,name,land\n2024-01-03,Day,DE\n2024-01-05,Day,DE\n2024-01-09,Other,FR\n",
    );
    const holidays = { file: "days.csv", date: "ds", holiday: "name", where: { land: "DE" } };
    const data = await read(plain(30), { ...usual, holidays });
    expect(data.holidays).toHaveLength(1);
    expect(data.holidays[0]!.values.slice(0, 2)).toEqual([2, 0]);
  });

  it("names an experiment's exposure without it, and a period that there is not", async () => {
    const experiment = {
      channel: "tv",
      from: day(3),
      to: day(5),
      exposureWithout: 0.5,
      incrementalOutcome: 9,
      standardError: 2,
    };
    const { experiments } = await read(plain(30), { ...usual, experiments: [experiment] });
    expect(experiments).toMatchObject([{ first: 3, last: 5, exposureWithout: [[0, 0.5, 1]], incrementalOutcome: 9 }]);
    const elsewhere = { ...experiment, from: "2020-01-01" };
    await expect(read(plain(30), { ...usual, experiments: [elsewhere] })).rejects.toThrow(
      "names the period 2020-01-01",
    );
  });
});

describe("bad media data", () => {
  it.each<[string, string[], string]>([
    [
      "negative spend",
      plain(30).with(3, `${day(3)},100,-2,1`),
      "Spend and exposure are at least 0; tv has -2 in 2024-01-22.",
    ],
    ["12 weeks", plain(12), "A media mix needs at least 26 periods; the data have 12."],
    ["a gap", plain(30).toSpliced(4, 2), "between 2024-01-22 and 2024-02-12 they do not. Fill the gap"],
    ["no outcome at all", plain(30).map((line) => line.replace(/,\d+,/, ",0,")), "The outcome is 0 in all periods"],
  ])("is refused: %s", async (_, lines, message) => {
    const data = await read(lines);
    expect(() => checkMediaData(data)).toThrow(message);
  });

  it.each<[string, string[], string]>([
    ["a period twice", [...plain(30), plain(30)[3]!], "2024-01-22 is in the file twice."],
    ["no number", plain(30).with(1, `${day(1)},much,1,1`), 'Line 3: sales is a number; got "much"'],
    ["no day", plain(30).with(0, "soon,1,1,1"), "is an ISO day such as 2024-01-31"],
  ])("is refused when it is read: %s", async (_, lines, message) => {
    await expect(read(lines)).rejects.toThrow(message);
  });

  it("is warned about where a channel never varies, or two cannot be told apart", async () => {
    const same = await read(weeks(30).map((week) => `${day(week)},${100 + week},5,${week % 4}`));
    expect(checkMediaData(same)).toEqual([{ code: "never-varies", channel: "tv" }]);
    const alike = await read(weeks(30).map((week) => `${day(week)},${100 + week},${week % 4},${(week % 4) * 10}`));
    expect(checkMediaData(alike)).toEqual([{ code: "collinear", channels: ["tv", "web"] }]);
  });

  it("is refused by its configuration where that names what there is not", async () => {
    expect(() => parseMediaConfig({ ...usual, exposure: { radio: "x" } })).toThrow("There is no channel radio");
    expect(() => parseMediaConfig({ ...usual, answer: 1 })).toThrow(/answer/);
    await expect(read(plain(30), { ...usual, spend: ["radio"] })).rejects.toThrow("names no column radio");
  });
});
