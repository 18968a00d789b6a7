import { describe, expect, it } from "@jest/globals";
import type { CrmValue } from "./crm-value.ts";
import { type FieldMapping, fieldMappingSchema, readField, writeField } from "./field-mapping.ts";
import type { Transformation } from "./transformation.ts";

const mapped = (...transformations: Transformation[]): FieldMapping => ({
  field: "attributes.x",
  crmFields: transformations.some(({ kind }) => kind === "JOIN_NAME") ? ["first", "last"] : ["x"],
  direction: "BOTH",
  winner: "CRM",
  transformations,
});
const read = (value: CrmValue, ...steps: Transformation[]) => readField(mapped(...steps), { x: value });
const stages: Transformation = {
  kind: "MAP_VALUES",
  pairs: [{ there: "lead", here: "Prospect" }],
  otherwise: "REFUSE",
};

describe("a mapped field", () => {
  it.each<[string, CrmValue, Transformation[], CrmValue]>([
    ["as it is", "A b ", [], "A b "],
    ["blank as nothing", "", [], null],
    ["trimmed", "  a ", [{ kind: "TRIM" }], "a"],
    ["white space as nothing", "   ", [{ kind: "TRIM" }], null],
    ["in lower case", "Ann@X.COM", [{ kind: "LOWER_CASE" }], "ann@x.com"],
    ["a default for nothing", null, [{ kind: "DEFAULT", value: "en" }], "en"],
    ["a default after blanks were trimmed", " ", [{ kind: "TRIM" }, { kind: "DEFAULT", value: "en" }], "en"],
    ["a mapped word", "lead", [stages], "Prospect"],
    ["a word that stays", "other", [{ ...stages, otherwise: "KEEP" }], "other"],
    ["a number", "1,234.5", [{ kind: "NUMBER", decimalComma: false }], 1234.5],
    ["a number with a decimal comma", "1.234,5", [{ kind: "NUMBER", decimalComma: true }], 1234.5],
    ["an amount with its sign", "€ 1.234,50", [{ kind: "CURRENCY", decimalComma: true }], 1234.5],
    ["an amount with its code", "1,234.50 CNY", [{ kind: "CURRENCY", decimalComma: false }], 1234.5],
    ["yes in Chinese", "是", [{ kind: "BOOLEAN" }], true],
    ["no", "No", [{ kind: "BOOLEAN" }], false],
    ["a day", "29/03/2026", [{ kind: "DATE", format: "DMY" }], "2026-03-29"],
    ["an American day", "3/29/2026", [{ kind: "DATE", format: "MDY" }], "2026-03-29"],
    ["a time as its day", "2026-03-29T23:30:00.000+0000", [{ kind: "DATE", format: "ISO" }], "2026-03-29"],
    ["milliseconds", "1774742400000", [{ kind: "DATE", format: "EPOCH_MS" }], "2026-03-29"],
  ])("is read %s", (_, value, steps, expected) => {
    expect(read(value, ...steps)).toEqual({ value: expected });
  });

  it.each<[CrmValue, Transformation, string]>([
    ["many", { kind: "NUMBER", decimalComma: false }, "crm.value.number"],
    ["EUR", { kind: "CURRENCY", decimalComma: false }, "crm.value.number"],
    ["30/02/2026", { kind: "DATE", format: "DMY" }, "crm.value.date"],
    ["soon", { kind: "DATE", format: "EPOCH_MS" }, "crm.value.date"],
    ["perhaps", { kind: "BOOLEAN" }, "crm.value.boolean"],
    ["churned", stages, "crm.value.unmapped"],
  ])("refuses %s by its rule and with its value", (value, step, rule) => {
    expect(read(value, step)).toEqual({ broken: { rule, value } });
  });

  it.each<[CrmValue, Transformation[], CrmValue]>([
    ["Prospect", [stages], "lead"],
    ["2026-03-29", [{ kind: "DATE", format: "DMY" }], "29/03/2026"],
    ["2026-03-29", [{ kind: "DATE", format: "EPOCH_MS" }], "1774742400000"],
    [1234.5, [{ kind: "NUMBER", decimalComma: true }], "1234,5"],
    [null, [{ kind: "DATE", format: "ISO" }], null],
  ])("writes %s back as it is read", (value, steps, there) => {
    const written = writeField(mapped(...steps), value);
    expect(written).toEqual({ x: there });
    expect(readField(mapped(...steps), written)).toEqual({ value });
  });

  it.each([
    ["Ada Lovelace", "GIVEN_FIRST", " ", { first: "Ada", last: "Lovelace" }],
    ["Anna Maria Lee", "GIVEN_FIRST", " ", { first: "Anna Maria", last: "Lee" }],
    ["Plato", "GIVEN_FIRST", " ", { first: null, last: "Plato" }],
    ["王小明", "FAMILY_FIRST", "", { first: "小明", last: "王" }],
    ["欧阳修", "FAMILY_FIRST", "", { first: "修", last: "欧阳" }],
    ["欧阳", "FAMILY_FIRST", "", { first: "阳", last: "欧" }],
  ] as const)("splits %s into its parts, and joins them again", (name, order, separator, parts) => {
    const mapping = mapped({ kind: "JOIN_NAME", order, separator });
    expect(writeField(mapping, name)).toEqual(parts);
    expect(readField(mapping, parts)).toEqual({ value: name });
  });

  it("is one of ours, or an attribute", () => {
    const isField = (field: string) => fieldMappingSchema.safeParse({ ...mapped(), field }).success;
    expect(["name", "acquisitionChannel", "attributes.会员级别"].map(isField)).toEqual([true, true, true]);
    expect(["externalId", "attributes.", "attributes.a b", "mergedInto", "__proto__"].map(isField)).toEqual(
      Array.from({ length: 5 }, () => false),
    );
  });
});
