"use client";
import type { EChartsType } from "echarts/core";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import styles from "./charts.module.css";
import { nearestStop, type Pixel, stopByKey } from "./drag-stops.ts";

interface DragPointProps {
  chart: EChartsType;
  /** Where the point may stand, in values of the axes, in the order in which keys go along. */
  stops: readonly (readonly [x: number, y: number])[];
  /** The stop at which it stands. */
  index: number;
  onChange: (index: number) => void;
  label: string;
  /** What the stop means, as screen readers are told with every step. */
  text: string;
}

/** A point on a curve that mouse, finger and arrow keys move along it. */
export function DragPoint({ chart, stops, index, onChange, label, text }: DragPointProps) {
  const plane = useRef<HTMLDivElement>(null);
  const [pixels, setPixels] = useState<readonly Pixel[]>([]);
  const [dragging, setDragging] = useState(false);

  useEffect(() => {
    const place = () => {
      const placed = stops.flatMap((stop): Pixel[] => {
        const [x, y] = chart.convertToPixel({ gridIndex: 0 }, [...stop]) ?? [];
        return x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y) ? [[x, y]] : [];
      });
      setPixels((before) => (samePlaces(before, placed) ? before : placed));
    };
    place();
    chart.on("finished", place);
    return () => {
      // A chart that is gone has no listeners any more.
      if (!chart.isDisposed()) chart.off("finished", place);
    };
  }, [chart, stops]);

  function move(event: PointerEvent) {
    const box = plane.current?.getBoundingClientRect();
    if (!box) return;
    const next = nearestStop(pixels, [event.clientX - box.left, event.clientY - box.top]);
    if (next !== -1 && next !== index) onChange(next);
  }

  function onKeyDown(event: KeyboardEvent) {
    const next = stopByKey(event.key, index, stops.length);
    if (next === null) return;
    event.preventDefault();
    if (next !== index) onChange(next);
  }

  const place = pixels[index];
  return (
    <div className={styles.plane} ref={plane}>
      <div
        className={styles.handle}
        style={place ? { left: place[0], top: place[1] } : { visibility: "hidden" }}
        data-dragging={dragging || undefined}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, stops.length - 1)}
        aria-valuenow={index}
        aria-valuetext={text}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }}
        onPointerMove={(event) => dragging && move(event)}
        onPointerUp={() => setDragging(false)}
        onPointerCancel={() => setDragging(false)}
      />
    </div>
  );
}

function samePlaces(one: readonly Pixel[], other: readonly Pixel[]): boolean {
  return one.length === other.length && one.every(([x, y], at) => x === other[at]?.[0] && y === other[at]?.[1]);
}
