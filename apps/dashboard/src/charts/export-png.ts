import type { EChartsType } from "echarts/core";
import type { CsvPreamble } from "../format/csv.ts";
import { fileName } from "../format/csv.ts";
import { download } from "../format/download.ts";
import type { ChartColours } from "./chart-colours.ts";

interface PngOptions {
  title: string;
  /** Filters, model version and level, written under the picture. */
  facts: CsvPreamble;
  colours: ChartColours;
}

const scale = 2;
const margin = 24;
const lineHeight = 20;

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("The chart could not be drawn."));
    image.src = address;
  });
}

/** Saves the chart with its title above and what it states below, at twice the screen's resolution. */
export async function exportPng(chart: EChartsType, { title, facts, colours }: PngOptions): Promise<void> {
  const picture = await loadImage(
    chart.getDataURL({ type: "png", pixelRatio: scale, backgroundColor: colours.surface }),
  );
  const width = chart.getWidth() + 2 * margin;
  const head = margin + 32;
  const foot = facts.length * lineHeight + 2 * margin;
  const height = head + chart.getHeight() + foot;
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("The browser gives no canvas to draw on.");
  pen.scale(scale, scale);
  pen.fillStyle = colours.surface;
  pen.fillRect(0, 0, width, height);
  const family = getComputedStyle(document.body).fontFamily;
  pen.fillStyle = colours.text;
  pen.font = `600 16px ${family}`;
  pen.fillText(title, margin, margin + 12, width - 2 * margin);
  pen.drawImage(picture, margin, head, chart.getWidth(), chart.getHeight());
  pen.fillStyle = colours.muted;
  pen.font = `12px ${family}`;
  facts.forEach(([name, value], index) => {
    const y = head + chart.getHeight() + margin + (index + 0.5) * lineHeight;
    pen.fillText(`${name}: ${value}`, margin, y, width - 2 * margin);
  });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob) download(fileName(title, "png"), blob);
}
