/** What charts are drawn with; canvas knows no CSS variables. */
export interface ChartColours {
  surface: string;
  text: string;
  muted: string;
  grid: string;
  history: string;
  forecast: string;
  /** The 95 % and the 50 % band: one hue, two strengths. */
  outerBand: string;
  innerBand: string;
  comparison: string;
  warning: string;
  /** What the rest stands on: the level of a forecast. */
  base: string;
  /** At most six, after Okabe and Ito: apart for every kind of colour vision. */
  categories: readonly string[];
}

const light: ChartColours = {
  surface: "#ffffff",
  text: "#171b22",
  muted: "#566070",
  grid: "#e9ecf0",
  history: "#2c333d",
  forecast: "#3a62d4",
  outerBand: "rgba(58, 98, 212, 0.13)",
  innerBand: "rgba(58, 98, 212, 0.26)",
  comparison: "#b35a00",
  warning: "#b35a00",
  base: "#c5ccd6",
  categories: ["#3a62d4", "#d98200", "#11855c", "#a1488f", "#5aa9dd", "#8a6a00"],
};

const dark: ChartColours = {
  surface: "#171b21",
  text: "#e8ebf0",
  muted: "#a1abb9",
  grid: "#262c35",
  history: "#d3d9e2",
  forecast: "#8fabf2",
  outerBand: "rgba(143, 171, 242, 0.16)",
  innerBand: "rgba(143, 171, 242, 0.30)",
  comparison: "#f0a75a",
  warning: "#f0a75a",
  base: "#4c5663",
  categories: ["#8fabf2", "#f0a640", "#4fc193", "#d58ac6", "#7cc4ee", "#cdb04d"],
};

export const chartColours = (scheme: "light" | "dark"): ChartColours => (scheme === "dark" ? dark : light);
