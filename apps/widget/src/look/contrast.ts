/** Ratio that WCAG 2.2 (1.4.3, AA) asks between text and its ground. */
export const readable = 4.5;

type Rgb = readonly [number, number, number];

/** @param colour such as #1c7ed6 */
function channels(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function hex(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** WCAG 2.2, relative luminance of sRGB: 0 for black, 1 for white. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio: 1 to 21. White on black is 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(channels(one)), luminance(channels(other))].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever reads better on the colour: one of them always reaches 4.58. */
export function inkOn(colour: string): "#000000" | "#ffffff" {
  return contrast(colour, "#ffffff") >= contrast(colour, "#000000") ? "#ffffff" : "#000000";
}

/** The colour, moved towards black or white until it reads on `ground`: for links and outlines in the organisation's colour. */
export function readableOn(colour: string, ground: string): string {
  const from = channels(colour);
  const to = channels(inkOn(ground));
  for (let step = 0; step <= 20; step++) {
    const share = step / 20;
    const moved = hex(from.map((part, at) => part + (to[at]! - part) * share) as unknown as Rgb);
    if (contrast(moved, ground) >= readable) return moved;
  }
  return inkOn(ground);
}
