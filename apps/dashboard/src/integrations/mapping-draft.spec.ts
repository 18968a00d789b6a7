import { describe, expect, it } from "@jest/globals";
import type { CrmMappedFactsFragment } from "../gql/graphql.ts";
import { newStep, textToWords, toDraft, toInput, withRow, withSteps, wordsToText } from "./mapping-draft.ts";

const connection = {
  matchField: "email",
  matchBy: "EMAIL",
  createsHere: true,
  createsThere: false,
  mappings: [
    {
      field: "name",
      crmFields: ["firstname", "lastname"],
      direction: "BOTH",
      winner: "CRM",
      transformations: [
        {
          kind: "JOIN_NAME",
          value: null,
          there: null,
          here: null,
          otherwise: null,
          order: "GIVEN_FIRST",
          separator: " ",
          format: null,
          decimalComma: null,
        },
      ],
    },
  ],
} as unknown as CrmMappedFactsFragment;

describe("a mapping that is edited", () => {
  it("is given back as it was, without what it does not have", () => {
    const { mappings, ...rest } = toInput(toDraft(connection));
    expect(rest).toEqual({ matchField: "email", matchBy: "EMAIL", createsHere: true, createsThere: false });
    expect(mappings).toEqual([
      {
        field: "name",
        crmFields: ["firstname", "lastname"],
        direction: "BOTH",
        winner: "CRM",
        transformations: [{ kind: "JOIN_NAME", order: "GIVEN_FIRST", separator: " " }],
      },
    ]);
  });

  it("gets a row for the next field of ours, which counts once it names one of the CRM", () => {
    const draft = withRow(toDraft(connection));
    expect(draft.rows.map(({ key, field }) => [key, field])).toEqual([
      [0, "name"],
      [1, "email"],
    ]);
    expect(toInput(draft).mappings).toHaveLength(1);
  });

  it("asks for two fields of the CRM while it joins a name, and for one otherwise", () => {
    const [row] = toDraft(connection).rows;
    expect(withSteps(row!, [newStep("TRIM")]).crmFields).toEqual(["firstname"]);
    expect(withSteps({ ...row!, crmFields: ["a"] }, [newStep("JOIN_NAME")]).crmFields).toEqual(["a", ""]);
  });

  it("writes words as lines and reads them, leaving out a line that is being typed", () => {
    const words = { there: ["lead", "a=b"], here: ["Prospect", ""] };
    expect(wordsToText({ there: ["lead"], here: ["Prospect"] })).toBe("lead = Prospect");
    expect(textToWords("lead = Prospect\ncust\na = b = c")).toEqual({
      there: ["lead", "a"],
      here: ["Prospect", "b = c"],
    });
    expect(textToWords(wordsToText({ there: words.there.slice(0, 1), here: words.here.slice(0, 1) }))).toEqual({
      there: ["lead"],
      here: ["Prospect"],
    });
  });
});
