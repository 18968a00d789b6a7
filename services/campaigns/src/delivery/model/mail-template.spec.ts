import { describe, expect, it } from "@jest/globals";
import { escapeHeader, escapeHtml, fillTemplate, parseTemplate, unknownVariables } from "./mail-template.ts";

const fill = (text: string, values: Record<string, string | null>, safe = escapeHtml) =>
  fillTemplate(parseTemplate(text), values, safe);

describe("fillTemplate", () => {
  it("puts values in, and what stands in for those that are missing", () => {
    expect(fill("Hello {{ name | there }}, from {{organisation}}", { name: "Ann", organisation: "Tea" })).toBe(
      "Hello Ann, from Tea",
    );
    expect(fill("Hello {{name|there}}.", { name: null })).toBe("Hello there.");
    expect(fill("您好{{name|}}！", { name: "李雷" })).toBe("您好李雷！");
  });

  it("lets no value become markup, a variable or a header of its own", () => {
    expect(fill("<p>{{name}}</p>", { name: `<img src=x onerror="alert('1')">` })).toBe(
      "<p>&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;</p>",
    );
    expect(fill("{{name}}", { name: "{{unsubscribe}}" })).toBe("{{unsubscribe}}");
    expect(fill("For {{name}}", { name: "Ann\r\nBcc: all@example.com" }, escapeHeader)).toBe(
      "For Ann Bcc: all@example.com",
    );
  });

  it("leaves braces that are no variable as they are", () => {
    expect(fill("a {{ b", {})).toBe("a {{ b");
    expect(fill("@media { .a { color: red } }", {})).toBe("@media { .a { color: red } }");
  });
});

describe("unknownVariables", () => {
  it("names each variable that nothing fills, once", () => {
    expect(unknownVariables("{{name}} {{firstname}} {{firstname|x}} {{link}} {{价格}}")).toEqual(["firstname", "价格"]);
  });
});
