import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { evaluateIntentFiles } from "./evaluate-intents.ts";
import { evaluateSentimentFiles } from "./evaluate-sentiment.ts";

const questions = {
  delivery: [
    "where is my parcel",
    "when does my parcel come",
    "has my parcel been sent",
    "parcel not here",
    "track my parcel",
  ],
  refund: ["i want a refund", "refund me", "when is the refund paid", "no refund so far", "refund of my money"],
};
const lines = (of: Record<string, string[]>) =>
  Object.entries(of).flatMap(([label, texts]) => texts.map((text) => `${text},${label}`));

describe("evaluating what texts are about", () => {
  let folder: string;
  const columns = { text: "text", label: "label" };
  const file = async (name: string, content: string) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bellwether-intents-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("counts a question out of scope as right when it is refused", async () => {
    const train = await file("train.csv", ["text,label", ...lines(questions), "bla,none"].join("\n"));
    const test = await file(
      "test.csv",
      "text,label\nmy parcel,delivery\na refund please,refund\nwhat a day,none\nxyz,none\n",
    );
    const told = await evaluateIntentFiles({ train, test, columns, outOfScopeLabel: "none", seed: 1 });
    expect(told).toMatchObject({
      trained: 10,
      tested: 4,
      intents: 2,
      inScopeAccuracy: 1,
      outOfScopeRecall: 1,
      accuracy: 1,
      macroF1: 1,
    });
  });

  it("refuses nothing where no label is out of scope", async () => {
    const train = await file("train.csv", ["text,label", ...lines(questions)].join("\n"));
    const test = await file("test.csv", "text,label\nparcel,delivery\nxyz,delivery\nrefund,refund\n");
    const told = await evaluateIntentFiles({ train, test, columns, seed: 1 });
    expect(told.outOfScopeRecall).toBeNull();
    expect(told.accuracy).toBeGreaterThanOrEqual(2 / 3);
  });

  it("names line, column and rule of what cannot be read", async () => {
    const train = await file("train.csv", ["text,label", ...lines(questions)].join("\n"));
    const without = await file("without.csv", "question,label\nhow,delivery\n");
    const blank = await file("blank.csv", "text,label\nhow,delivery\nwhy,\n");
    const other = await file("other.csv", "text,label\nhow,weather\n");
    const broken = await file("broken.jsonl", '{"text":"how","label":"delivery"}\n{"text":\n');
    const evaluate = (test: string) => evaluateIntentFiles({ train, test, columns, seed: 1 });
    await expect(evaluate(without)).rejects.toThrow("Line 2: there is no text among question, label");
    await expect(evaluate(blank)).rejects.toThrow("Line 3: label is known of every row; got nothing");
    await expect(evaluate(other)).rejects.toThrow(/"weather".*--out-of-scope-label/);
    await expect(evaluate(broken)).rejects.toThrow("Line 2: a line is a JSON object");
    await expect(evaluate(join(folder, "absent.csv"))).rejects.toThrow(/cannot be read: ENOENT/);
    const empty = await file("empty.csv", "text,label\n");
    await expect(evaluate(empty)).rejects.toThrow("holds no rows");
  });

  it("learns how people feel from several files, each text once", async () => {
    const of = (rows: [string, string][]) => rows.map(([text, label]) => JSON.stringify({ text, label })).join("\n");
    const good: [string, string][] = [
      ["很好用，喜欢", "+"],
      ["质量很好", "+"],
      ["非常满意，很好", "+"],
    ];
    const bad: [string, string][] = [
      ["太差了", "-"],
      ["质量很差，退货", "-"],
      ["差，不满意", "-"],
    ];
    const train = [await file("good.jsonl", of([...good, good[0]!])), await file("bad.jsonl", of(bad))];
    const test = await file(
      "felt.jsonl",
      of([
        ["很好", "+"],
        ["很差", "-"],
      ]),
    );
    expect(await evaluateSentimentFiles({ train, test, columns, seed: 1 })).toMatchObject({
      trained: 6,
      accuracy: 1,
      naiveAccuracy: 0.5,
    });
    await expect(evaluateSentimentFiles({ train: [train[0]!], test, columns, seed: 1 })).rejects.toThrow("got 1");
  });
});
