import { describe, expect, it } from "@jest/globals";
import { readArticle } from "./article-text.ts";

const textOf = (markdown: string) => readArticle(markdown).text;

describe("an article as it reads", () => {
  it("has no signs of Markdown, and the words of links alone", () => {
    expect(textOf("We **never** charge; see [returns](https://x.example/r) and `RMA-1`.")).toBe(
      "We never charge; see returns and RMA-1.",
    );
  });

  it("has entries of lists on lines of their own", () => {
    expect(textOf("1. Pack it\n2. Post it\n   - at a shop\n   - at home")).toBe("Pack it\nPost it\nat a shop\nat home");
  });

  it("says in each row of a table what its cells are", () => {
    expect(textOf("| Country | Days |\n|---|---|\n| UK | 2–3 |\n| France | |")).toBe(
      "Country: UK; Days: 2–3\n\nCountry: France",
    );
    expect(textOf("| 地区 | 时效 |\n|---|---|\n| 上海 | 次日 |")).toBe("地区：上海；时效：次日");
  });

  it("leaves out what is struck out, and scripts, styles, comments and hidden text of HTML inside", () => {
    expect(textOf("Now ~~30~~ 14 days.")).toBe("Now 14 days.");
    expect(
      textOf(
        '<div>Seen<script>steal()</script><style>p{}</style><!-- note --><p style="display: none">unseen</p><p hidden>unseen</p></div>',
      ),
    ).toBe("Seen");
    expect(textOf('Click <b onclick="x()">here</b>.')).toBe("Click here.");
  });

  it("decodes entities once", () => {
    expect(textOf("Cups &amp; pots &lt;new&gt; &amp;lt;")).toBe("Cups & pots <new> &lt;");
    expect(textOf("`&amp;`")).toBe("&amp;");
  });

  it("knows the headings above a block, also where a level is skipped", () => {
    const { text, blocks } = readArticle("# Delivery\n\nA.\n\n### Abroad\n\nB.\n\n## Times\n\nC.");
    expect(blocks.map(({ heading, startsAt, endsAt }) => [heading, text.slice(startsAt, endsAt)])).toEqual([
      ["Delivery", "A."],
      ["Delivery › Abroad", "B."],
      ["Delivery › Times", "C."],
    ]);
  });
});
