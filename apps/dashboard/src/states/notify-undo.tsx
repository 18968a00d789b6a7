import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";

/** Milliseconds in which a person can read what was done, think better of it and reach the button. */
const undoMilliseconds = 15_000;

/** Says in passing that something is done, with the way back. */
export function notifyUndo(message: string, undo: string, onUndo: () => void): void {
  const id = notifications.show({
    color: "accent",
    autoClose: undoMilliseconds,
    message: (
      <Group gap={12} justify="space-between" wrap="nowrap">
        {message}
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          {undo}
        </Button>
      </Group>
    ),
  });
}
