import { expect } from "@jest/globals";
import type { DashboardStack } from "./dashboard-stack.ts";

/** A lead sets hours, is told of a colleague who did so meanwhile, writes a canned reply that is previewed, and says what they answer themselves. */
export async function walkDesk(dashboard: DashboardStack): Promise<void> {
  const [page, colleague] = [
    await dashboard.open("/support/settings/desk"),
    await dashboard.open("/support/settings/desk"),
  ];
  const hours = page.getByRole("form", { name: "Hours and promises" });
  const others = colleague.getByRole("form", { name: "Hours and promises" });
  await others.getByRole("button", { name: "Save" }).waitFor();

  await hours.getByLabel("Monday, from").fill("18:00");
  await hours.getByLabel("Monday, until (00:00 is midnight)").fill("09:00");
  await hours.getByText("Hours end after they begin, within one day.").waitFor();
  expect(await hours.getByRole("button", { name: "Save" }).isDisabled()).toBe(true);
  await hours.getByLabel("Monday, from").fill("08:30");
  await hours.getByRole("button", { name: "Remove these hours of Sunday" }).click();
  await hours.getByLabel("Holiday").fill("2030-12-25");
  await hours.getByRole("button", { name: "Add", exact: true }).click();
  await hours.getByRole("button", { name: "Save" }).click();
  await page.getByText("Somebody is there on 6 days of the week").waitFor();

  await others.getByRole("button", { name: "Save" }).click();
  await others.getByText(/^Somebody changed the hours meanwhile/).waitFor();
  await others.getByRole("button", { name: "Show what was saved" }).click();
  await others.getByText("Nobody is there", { exact: true }).waitFor();
  expect(await others.getByLabel("Monday, from").inputValue()).toBe("08:30");
  await colleague.close();

  await page.getByRole("button", { name: "New canned reply" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Shortcut").fill("hello");
  await dialog.getByLabel("Words").fill("Dear {{customer.nam}}");
  await dialog.getByText("There is no customer.nam").waitFor();
  await dialog.getByLabel("Words").fill("Dear {{customer.name}}");
  await dialog.getByText("Dear Li Lei").waitFor();
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Change /hello" }).waitFor();

  await page.getByPlaceholder("Add somebody").click();
  await page.getByRole("option").first().click();
  await dialog.getByLabel("English").check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByText("0 of 5").waitFor();
  expect(dashboard.complaints).toEqual([]);
  await page.close();
}
