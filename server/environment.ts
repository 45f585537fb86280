import { choice, list, number, text, url } from "./environment-values.ts";
import type { Reading, Variables } from "./environment-values.ts";
import type { Language } from "./level.ts";
import { isLoopback, isTrustworthy } from "./loopback.ts";

/** Everything the server is told from outside; read once, when it starts. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  /** Where others find the server, without a slash at the end; null: where it listens. */
  readonly publicUrl: string | null;
  /** Null: the server brings its own PostgreSQL and keeps it in `dataDir`. */
  readonly databaseUrl: string | null;
  /** The owner's connection, for migrations; `databaseUrl` where nothing else is given. */
  readonly migrationDatabaseUrl: string | null;
  readonly databaseReplicaUrls: readonly string[];
  readonly dataDir: string;
  /** Who signs people in; null where nobody does but demo mode. */
  readonly issuer: Issuer | null;
  readonly logLevel: LogLevel;
  /** Lets another machine read the measurements; null: only this one may. */
  readonly metricsToken: string | null;
  readonly production: boolean;
  /** ISO 4217 code of the one currency of this deployment. */
  readonly currency: string;
  /** The languages offered, the default first. */
  readonly languages: readonly Language[];
  /** Whether the server issues tokens of its own for the demo people. */
  readonly demoMode: boolean;
}

/** An OpenID Connect provider and what it must say of its tokens. */
export interface Issuer {
  readonly url: string;
  readonly audience: string;
  /** The claim that holds the person's address. */
  readonly personClaim: string;
}

export type LogLevel = (typeof logLevels)[number];
const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const POSTGRES = ["postgres:", "postgresql:"];

/** Reads the environment; throws one error that names every variable that is wrong, and why. */
export function readEnvironment(variables: Variables): Environment {
  const from: Reading = { variables, problems: [] };
  const host = text(from, "HOST", "127.0.0.1");
  const databaseUrl = url(from, "DATABASE_URL", POSTGRES);
  const production = text(from, "NODE_ENV", "development") === "production";
  const environment: Environment = {
    port: number(from, "PORT", { unless: 4000, least: 0, most: 65535 }),
    host,
    publicUrl: publicUrlFrom(from),
    databaseUrl,
    migrationDatabaseUrl: url(from, "MIGRATION_DATABASE_URL", POSTGRES) ?? databaseUrl,
    databaseReplicaUrls: replicasFrom(from),
    dataDir: text(from, "DATA_DIR", ".data"),
    issuer: issuerFrom(from),
    logLevel: choice(from, "LOG_LEVEL", { unless: "info", words: logLevels }),
    metricsToken: metricsTokenFrom(from),
    production,
    currency: currencyFrom(from),
    languages: languagesFrom(from),
    demoMode: databaseUrl === null && !production && isLoopback(host),
  };
  const { problems } = from;
  if (problems.length > 0) throw new Error(`The environment is not right:\n${problems.join("\n")}`);
  return environment;
}

function replicasFrom(from: Reading): string[] {
  const replicas = list(from, "DATABASE_REPLICA_URLS", "");
  if (replicas.some((replica) => !/^postgres(ql)?:\/\//.test(replica))) {
    from.problems.push(
      "DATABASE_REPLICA_URLS must be PostgreSQL addresses with commas, e.g. DATABASE_REPLICA_URLS=postgres://replica/waymark",
    );
  }
  return replicas;
}

function publicUrlFrom(from: Reading): string | null {
  const given = url(from, "PUBLIC_URL", ["https:", "http:"]);
  if (given === null) return null;
  const address = new URL(given);
  const { username, password, search, hash } = address;
  if (!isTrustworthy(address) || `${username}${password}${search}${hash}` !== "") {
    from.problems.push(
      "PUBLIC_URL must be https (http only on this machine) and no more than host and path, e.g. PUBLIC_URL=https://waymark.example.org",
    );
  }
  return address.href.replace(/\/+$/, "");
}

function issuerFrom(from: Reading): Issuer | null {
  const address = url(from, "OIDC_ISSUER", ["https:", "http:"]);
  const audience = text(from, "OIDC_AUDIENCE", "");
  const personClaim = text(from, "OIDC_PERSON_CLAIM", "email");
  if (address === null) return null;
  if (!isTrustworthy(new URL(address))) {
    from.problems.push(`OIDC_ISSUER must be https (http only on this machine), not ${address}`);
  }
  if (audience === "") {
    from.problems.push(
      "OIDC_AUDIENCE is missing; OIDC_ISSUER needs it, e.g. OIDC_AUDIENCE=waymark",
    );
  }
  return { url: address, audience, personClaim };
}

function metricsTokenFrom(from: Reading): string | null {
  const token = text(from, "METRICS_TOKEN", "");
  if (token === "") return null;
  if (/^[\w.~+/=-]{16,}$/.test(token)) return token;
  from.problems.push(
    "METRICS_TOKEN must be 16 letters and digits or more, e.g. METRICS_TOKEN=$(openssl rand -hex 16)",
  );
  return null;
}

function currencyFrom(from: Reading): string {
  const currency = text(from, "CURRENCY", "CAD");
  if (!/^[A-Z]{3}$/.test(currency)) {
    from.problems.push(
      `CURRENCY must be three capital letters, e.g. CURRENCY=CAD, not ${currency}`,
    );
  }
  return currency;
}

function languagesFrom(from: Reading): Language[] {
  const languages = list(from, "LANGUAGES", "en,fr");
  const wrong = languages.some((tag) => !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag));
  if (wrong || languages.length === 0) {
    from.problems.push("LANGUAGES must be language tags with commas, e.g. LANGUAGES=en,fr");
  }
  return languages;
}
