import { Button, VisuallyHidden } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ModelsQuery } from "../gql/graphql.ts";
import { ownAddress } from "../imports/upload-file.ts";
import { modelName } from "./model-name.ts";

interface DownloadModelProps {
  model: Pick<ModelsQuery["modelVersions"]["nodes"][number], "exportUrl" | "variant" | "version">;
}

/** The way to a version's ONNX file, where it has one. */
export function DownloadModel({ model }: DownloadModelProps) {
  const t = useTranslations("models");
  if (model.exportUrl === null || model.exportUrl === undefined) {
    return (
      <>
        <span aria-hidden>–</span>
        <VisuallyHidden>{t("noFile")}</VisuallyHidden>
      </>
    );
  }
  return (
    <Button
      component="a"
      href={ownAddress(model.exportUrl)}
      download
      size="compact-xs"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
      aria-label={t("downloadOf", { model: modelName(model) })}
    >
      {t("download")}
    </Button>
  );
}
