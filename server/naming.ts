import { DefaultNamingStrategy } from "typeorm";
import type { NamingStrategyInterface, Table } from "typeorm";

/** snake_case of a class or property name: `displayName` becomes `display_name`. */
function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
}

const tableName = (table: Table | string): string =>
  (typeof table === "string" ? table : table.name).split(".").pop() ?? "";

/** Names tables, columns and constraints as PostgreSQL itself would: `person_manager_id_fkey`. */
export class PostgresNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given?: string): string {
    return given ?? snakeCase(className);
  }
  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return snakeCase([...prefixes, given ?? property].join("_"));
  }
  override primaryKeyName(table: Table | string): string {
    return `${tableName(table)}_pkey`;
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return `${tableName(table)}_${columns.join("_")}_key`;
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `${tableName(table)}_${columns[0] ?? ""}_fkey`;
  }
}
