import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../server/context.ts";
import type { Link } from "../../server/files/downloads.ts";
import type { ExportFormat } from "../../server/framework/exporting/export-format.ts";
import type { FrameworkVersion } from "../../server/framework/version.ts";
import { ExportFormatEnum } from "./export.enum.ts";
import { FrameworkExportType } from "./export.type.ts";
import { FrameworkType } from "./framework.type.ts";

@Resolver(() => FrameworkType)
export class FrameworkFilesResolver {
  @FieldResolver(() => FrameworkExportType, {
    nullable: true,
    description: "This version as a file.",
  })
  export(
    @Root() { key, version }: FrameworkVersion,
    @Ctx() context: RequestContext,
    @Arg("format", () => ExportFormatEnum, { description: "Which file format." })
    format: ExportFormat,
  ): Promise<Link> {
    const { language } = context;
    return context.linkTo({ kind: "framework", key, version, format, language });
  }
}

@Resolver(() => FrameworkExportType)
export class FrameworkExportResolver {
  @FieldResolver(() => [String], {
    description: "What this format has no place for, a sentence each; empty when nothing is lost.",
    // The whole file is written to know: as much work as a hundred objects.
    complexity: 1_000,
  })
  notHeld(@Root() { what }: Link, @Ctx() context: RequestContext): Promise<string[]> {
    return context.frameworkFiles.notHeld(what);
  }
}
