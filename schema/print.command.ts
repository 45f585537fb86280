import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lexicographicSortSchema, printSchema } from "graphql";
import { makeSchema } from "./schema.ts";

/*
 * `npm run schema` writes the SDL that a client team reviews; `-- --check` says whether the
 * committed one is up to date and changes nothing.
 */
const file = fileURLToPath(new URL("schema.graphql", import.meta.url));
const printed = `${printSchema(lexicographicSortSchema(makeSchema(["en", "fr"])))}\n`;

if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== printed) {
    process.stderr.write(
      "schema/schema.graphql is out of date: run npm run schema, then commit.\n",
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, printed);
  process.stdout.write(`wrote ${file}\n`);
}
