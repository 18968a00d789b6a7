const units = new Map<string, string>();

for (const [code, words] of Object.entries({
  EACH: ["each", "ea", "unit", "units", "pc", "pcs", "piece", "pieces", "件", "个", "只", "支", "瓶", "盒"],
  PAIR: ["pair", "pairs", "pr", "双", "对"],
  SET: ["set", "sets", "套"],
  PACK: ["pack", "packs", "pk", "包"],
  CASE: ["case", "cases", "cs", "carton", "ctn", "箱"],
  KG: ["kg", "kilogram", "kilograms", "公斤", "千克"],
  G: ["g", "gram", "grams", "克"],
  T: ["t", "tonne", "tonnes", "吨"],
  L: ["l", "litre", "litres", "liter", "liters", "升"],
  ML: ["ml", "millilitre", "millilitres", "毫升"],
  M: ["m", "metre", "metres", "meter", "meters", "米"],
  CM: ["cm", "centimetre", "centimetres", "厘米"],
  M2: ["m2", "m²", "sqm", "平方米"],
  M3: ["m3", "m³", "cbm", "立方米"],
}))
  for (const word of words) units.set(word, code);

/** Reads a unit of measure as its code, such as EACH or KG; null when it is none that is known. */
export function parseUnit(text: string): string | null {
  return units.get(text.toLowerCase().replace(/\.$/, "")) ?? null;
}
