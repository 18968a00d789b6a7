import { describe, expect, it } from "@jest/globals";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { MarkdownView } from "./markdown-view.tsx";

const drawn = (markdown: string) => renderToStaticMarkup(createElement(MarkdownView, { markdown }));

describe("Markdown as people read it", () => {
  it("has headings below the page's own, lists, tables and emphasis", () => {
    expect(drawn("# Returns\n\n1. **Pack** it")).toBe(
      '<h3>Returns</h3><ol start="1"><li><strong>Pack</strong> it</li></ol>',
    );
    expect(drawn("| A |\n|---|\n| b |")).toContain('<th scope="col">A</th>');
  });

  it("makes nothing of an article markup of the page", () => {
    expect(drawn("<script>alert(1)</script>")).toBe("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(drawn("[go](javascript:alert(1)) ![cup](https://x.example/p.png)")).toBe("<p>go <em>cup</em></p>");
    expect(drawn("[go](https://x.example)")).toContain(
      'href="https://x.example" target="_blank" rel="noreferrer noopener"',
    );
  });
});
