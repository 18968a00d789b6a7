import { Skeleton, Stack } from "@mantine/core";
import { Panel } from "../states/panel.tsx";

const widths = ["92%", "78%", "85%", "70%", "88%", "74%", "81%", "66%"];

/** The shape of a table whose rows are on their way. */
export function TableSkeleton() {
  return (
    <Panel>
      <Stack gap={20} aria-hidden>
        {widths.map((width) => (
          <Skeleton key={width} height={16} width={width} radius={4} />
        ))}
      </Stack>
    </Panel>
  );
}
