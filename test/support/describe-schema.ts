import type { Client } from "pg";

/** Everything that a schema consists of, one line each, in an order that does not depend on ids. */
export async function describeSchema(client: Client): Promise<string[]> {
  const found = await client.query<{ line: string }>(
    `SELECT line FROM (${LINES.join(" UNION ALL ")}) AS described (line) ORDER BY line COLLATE "C"`,
  );
  return found.rows.map(({ line }) => line);
}

const OURS = "'public'::regnamespace";

/** Objects that an extension brought belong to its version and not to us. */
const notOfExtension = (oid: string) =>
  `NOT EXISTS (SELECT FROM pg_depend WHERE objid = ${oid} AND deptype = 'e')`;

const LINES = [
  `SELECT format('column %s %s %s %s null:%s %s%s', attrelid::regclass, attnum, attname,
     format_type(atttypid, atttypmod), NOT attnotnull, attidentity,
     pg_get_expr(adbin, adrelid))
   FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
   LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
   WHERE relnamespace = ${OURS} AND relkind IN ('r', 'v', 'm') AND attnum > 0 AND NOT attisdropped`,
  `SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
   FROM pg_constraint WHERE connamespace = ${OURS} AND contype <> 'n'`,
  `SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = 'public'`,
  `SELECT format('trigger %s %s', tgenabled, pg_get_triggerdef(oid))
   FROM pg_trigger WHERE NOT tgisinternal`,
  `SELECT format('function %s', pg_get_functiondef(oid))
   FROM pg_proc WHERE pronamespace = ${OURS} AND ${notOfExtension("pg_proc.oid")}`,
  `SELECT format('enum %s %s', enumtypid::regtype, string_agg(enumlabel, ',' ORDER BY enumsortorder))
   FROM pg_enum GROUP BY enumtypid`,
  `SELECT format('extension %s %s', extname, extversion) FROM pg_extension`,
  `SELECT format('may %s %s %s', grantee, privilege_type, table_name)
   FROM information_schema.table_privileges WHERE table_schema = 'public'`,
  `SELECT format('sequence %s %s', oid::regclass, relacl) FROM pg_class
   WHERE relnamespace = ${OURS} AND relkind = 'S'`,
  `SELECT format('role %s %s', setrole::regrole, setconfig) FROM pg_db_role_setting
   WHERE setrole = to_regrole('waymark_server')`,
];
