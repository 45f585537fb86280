import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** A migration as TypeORM takes it: a class without arguments. */
export type MigrationClass = new () => MigrationInterface;

/**
 * The migrations in this folder, oldest first. Each is a pair of files, `<timestamp>_<name>.sql`
 * and `<timestamp>_<name>.down.sql`, and runs in a transaction of its own, unless its first line
 * is `-- outside a transaction`: such a file holds one statement.
 */
export const migrations: readonly MigrationClass[] = readdirSync(folder())
  .filter((file) => /^\d{14}_\w+\.sql$/.test(file))
  .sort()
  .map((file) => migrationOf(file.slice(0, -".sql".length)));

function migrationOf(file: string): MigrationClass {
  const up = readFileSync(join(folder(), `${file}.sql`), "utf8");
  return class implements MigrationInterface {
    readonly name = nameOf(file);
    readonly transaction = !up.startsWith("-- outside a transaction");
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(up);
    }
    async down(runner: QueryRunner): Promise<void> {
      await runner.query(readFileSync(join(folder(), `${file}.down.sql`), "utf8"));
    }
  };
}

/** TypeORM wants a name that ends in 13 digits, the milliseconds since 1970. */
function nameOf(file: string): string {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)_(\w+)$/.exec(file) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map(Number);
  return `${parts[7]}${Date.UTC(year, month - 1, day, hour, minute, second)}`;
}

/** Compiled code lies in `dist`, and the SQL only beside the sources. */
function folder(): string {
  let root = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(root, "package.json"))) root = dirname(root);
  return join(root, "migrations");
}
