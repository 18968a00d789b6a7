import { notifications } from "@mantine/notifications";

interface UserError {
  message: string;
}

/** Says in passing that something is done. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: "accent", autoClose: 5_000 });
}

/** Says in passing that something was refused, in the server's own words. */
export function notifyRefused(title: string, errors: readonly UserError[]): void {
  notifications.show({
    title,
    message: errors.map((error) => error.message).join(" "),
    color: "red",
    autoClose: false,
  });
}
