import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { exceptionAct } from "./exception-act.ts";
import { type ExceptionRow, exceptionName } from "./exception-subject.tsx";

/** Leads to the act that mends an exception. */
export function ExceptionActLink({ exception }: { exception: ExceptionRow }) {
  const t = useTranslations("exceptions.act");
  const act = exceptionAct(exception);
  if (!act) return <span />;
  return (
    <Button
      component={Link}
      href={act.href}
      prefetch={false}
      style={{ justifySelf: "start" }}
      size="compact-xs"
      variant="default"
      aria-label={t("of", { act: t(act.do), subject: exceptionName(exception) })}
    >
      {t(act.do)}
    </Button>
  );
}
