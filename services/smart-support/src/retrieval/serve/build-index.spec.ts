import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { Bm25Index } from "../model/bm25-index.ts";
import { termsOf } from "../model/terms.ts";
import { Breather } from "./breather.ts";
import { buildIndex, type IndexSources } from "./build-index.ts";
import type { PassageIndex, Query, Ranking } from "./passage-index.ts";
import type { ListedPassage } from "./read-passages.ts";

const ranking: Ranking = { lexicalShare: 0.5, rankOf: ([, , fused]) => fused! };
const ask = (question: string, more: Partial<Query> = {}): Query => ({
  question,
  audience: "PUBLIC",
  locale: "en",
  vector: null,
  ...more,
});

/** Texts by id, and which of them were read. */
function sourcesOf(texts: ReadonlyMap<string, string>, width = 0) {
  const read: string[] = [];
  const kept: string[] = [];
  const sources: IndexSources = {
    texts: async (ids) => {
      read.push(...ids);
      return new Map(ids.flatMap((id) => (texts.has(id) ? [[id, texts.get(id)!] as const] : [])));
    },
    vectors: async () => new Map(),
    encode: (terms) => Float32Array.from({ length: width }, (_, k) => (terms.length % width === k ? 1 : 0)),
    keep: async (vectors) => void kept.push(...vectors.keys()),
    width,
  };
  return { sources, read, kept };
}
const listed = (id: string, more: Partial<ListedPassage> = {}): ListedPassage => ({
  id,
  articleId: `of ${id}`,
  locale: "en",
  audience: "PUBLIC",
  mark: "",
  ...more,
});
const build = (passages: readonly ListedPassage[], sources: IndexSources, previous: PassageIndex | null = null) =>
  buildIndex(passages, sources, previous, new Breather());
const scores = (index: PassageIndex, question: string) =>
  index.search(ask(question), ranking, 50).passages.map(({ passage, bm25 }) => [passage.id, bm25]);

describe("an index of passages", () => {
  const random = new Random(1);
  const words = ["tea", "cup", "return", "money", "parcel", "late", "gift", "card"];
  const texts = new Map(
    Array.from({ length: 40 }, (_, at) => [
      `p${at}`,
      Array.from({ length: 3 + (at % 5) }, () => random.pick(words)).join(" "),
    ]),
  );
  const all = [...texts.keys()].map((id) => listed(id));

  it("scores by words as BM25 does", async () => {
    const index = await build(all, sourcesOf(texts).sources);
    const told = new Bm25Index([...texts.values()].map(termsOf)).scoresOf(termsOf("return the tea money"));
    for (const [id, score] of scores(index, "return the tea money"))
      expect(score).toBeCloseTo(told[Number(String(id).slice(1))]!, 5);
    expect(scores(index, "return the tea money")).toHaveLength(told.filter((score) => score > 0).length);
  });

  it("is the same whether it was made at once or passage by passage, and reads only what changed", async () => {
    const whole = await build(all, sourcesOf(texts).sources);
    let grown = await build(all.slice(0, 30), sourcesOf(texts).sources);
    const changed = new Map([...texts, ["p0", "return late"]]);
    const { sources, read } = sourcesOf(changed);
    grown = await build([listed("p0", { mark: "new" }), ...all.slice(3)], sources, grown);
    expect(read).toEqual(["p0", ...all.slice(30).map(({ id }) => id)]);
    const anew = await build([listed("p0", { mark: "new" }), ...all.slice(3)], sourcesOf(changed).sources);
    expect(scores(grown, "late return")).toEqual(scores(anew, "late return"));
    expect(scores(grown, "late return")).not.toEqual(scores(whole, "late return"));
  });

  it("keeps the vectors that it made, and takes them over", async () => {
    const first = sourcesOf(texts, 4);
    const index = await build(all, first.sources);
    expect(first.kept).toHaveLength(40);
    const second = sourcesOf(texts, 4);
    const shrunk = await build(all.slice(1), second.sources, index);
    expect(second.kept).toEqual([]);
    expect(shrunk.vectors).toEqual(index.vectors.slice(4));
  });

  it("finds for nobody what they may not read, nor what is of another language", async () => {
    const passages = [listed("a", { audience: "AGENTS" }), listed("b", { locale: "zh-CN" }), listed("c")];
    const { sources } = sourcesOf(new Map(passages.map(({ id }) => [id, "the same words"])));
    const index = await build(passages, sources);
    const found = (more: Partial<Query>) =>
      index.search(ask("same words", more), ranking, 9).passages.map(({ passage }) => passage.id);
    expect(found({})).toEqual(["c"]);
    expect(found({ audience: "AGENTS" })).toEqual(["a", "c"]);
    expect(found({ locale: null })).toEqual(["b", "c"]);
  });

  it("finds nothing in nothing, by words that nobody wrote, and by emoji", async () => {
    const empty = await build([], sourcesOf(new Map()).sources);
    expect(empty.search(ask("anything"), ranking, 9)).toEqual({ passages: [], strength: 0 });
    const index = await build(all, sourcesOf(texts).sources);
    expect(index.search(ask("zebra 斑马"), ranking, 9)).toEqual({ passages: [], strength: 0 });
    expect(index.search(ask("😀 …"), ranking, 9)).toEqual({ passages: [], strength: 0 });
  });
});
