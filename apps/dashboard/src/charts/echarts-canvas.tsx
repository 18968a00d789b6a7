"use client";
import { BarChart, LineChart } from "echarts/charts";
import {
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
} from "echarts/components";
import { type EChartsCoreOption, type EChartsType, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

use([
  BarChart,
  LineChart,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
  CanvasRenderer,
]);

interface EChartsCanvasProps {
  option: EChartsCoreOption;
  height: number;
  /** Position under the data cursor; null hides it. */
  cursor: number | null;
  onReady: (chart: EChartsType | null) => void;
}

/** Draws an option, follows its box's width, and shows the data cursor. */
export default function EChartsCanvas({ option, height, cursor, onReady }: EChartsCanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);

  useEffect(() => {
    if (!box.current) return;
    const instance = init(box.current, null, { renderer: "canvas" });
    chart.current = instance;
    onReady(instance);
    const observer = new ResizeObserver(() => instance.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      onReady(null);
      instance.dispose();
      chart.current = null;
    };
  }, [onReady]);

  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);

  useEffect(() => {
    if (cursor === null) chart.current?.dispatchAction({ type: "hideTip" });
    else chart.current?.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex: cursor });
  }, [cursor]);

  return <div ref={box} style={{ height, width: "100%" }} />;
}
