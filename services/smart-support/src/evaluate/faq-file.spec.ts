import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readQuestionsAndAnswers } from "./faq-file.ts";

describe("a file of questions and answers", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bellwether-faq-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("has a question that stands twice with its answer once, since it was learnt from and asked", async () => {
    const path = join(folder, "faq.csv");
    await writeFile(
      path,
      "question,answer\nMay I return it?,Yes\nIs it tea?,Yes\nMay I return it? ,Yes\nMay I return it?,No\n",
    );
    expect(await readQuestionsAndAnswers(path)).toEqual({
      passages: ["Yes", "No"],
      answered: [
        { question: "May I return it?", passage: 0 },
        { question: "Is it tea?", passage: 0 },
        { question: "May I return it?", passage: 1 },
      ],
    });
  });
});
