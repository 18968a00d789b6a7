import { Skeleton, Stack } from "@mantine/core";
import { Panel } from "../states/panel.tsx";

/** The shape of a chart whose numbers are on their way. */
export function ChartSkeleton({ height = 320 }: { height?: number }) {
  return (
    <Panel>
      <Stack gap={16} aria-hidden>
        <Skeleton height={18} width="40%" radius={4} />
        <Skeleton height={height} radius={4} />
      </Stack>
    </Panel>
  );
}
