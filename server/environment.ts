import { choice, list, number, optional, text, url } from "./environment-values.ts";
import type { Variables } from "./environment-values.ts";
import type { Language } from "./level.ts";

/** Everything the server is told from outside; read once, when it starts. */
export interface Environment {
  readonly port: number;
  readonly host: string;
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

/** Reads the environment; throws one error that names every variable that is wrong, and why. */
export function readEnvironment(variables: Variables): Environment {
  const problems: string[] = [];
  const from = { variables, problems };
  const host = text(from, "HOST", "127.0.0.1");
  const databaseUrl = optional(url(from, "DATABASE_URL", ["postgres:", "postgresql:"]));
  const production = text(from, "NODE_ENV", "development") === "production";
  const environment: Environment = {
    port: number(from, "PORT", { unless: 4000, least: 0, most: 65535 }),
    host,
    databaseUrl,
    migrationDatabaseUrl:
      optional(url(from, "MIGRATION_DATABASE_URL", ["postgres:", "postgresql:"])) ?? databaseUrl,
    databaseReplicaUrls: list(from, "DATABASE_REPLICA_URLS", ""),
    dataDir: text(from, "DATA_DIR", ".data"),
    issuer: issuerFrom(from),
    logLevel: choice(from, "LOG_LEVEL", logLevels),
    metricsToken: metricsTokenFrom(from),
    production,
    currency: text(from, "CURRENCY", "CAD"),
    languages: list(from, "LANGUAGES", "en,fr"),
    demoMode: databaseUrl === null && !production && isLoopback(host),
  };
  checkWords(environment, problems);
  if (problems.length > 0) throw new Error(`The environment is not right:\n${problems.join("\n")}`);
  return environment;
}

/** Whether a host name or address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  const bare = host.toLowerCase().replace(/^\[(.*)\]$/, "$1");
  return bare === "localhost" || bare === "::1" || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(bare);
}

/** Whether an address is https, or http on this very machine. */
export function isTrustworthy(address: URL): boolean {
  return (
    address.protocol === "https:" || (address.protocol === "http:" && isLoopback(address.hostname))
  );
}

function issuerFrom(from: { variables: Variables; problems: string[] }): Issuer | null {
  const address = url(from, "OIDC_ISSUER", ["https:", "http:"]);
  const audience = text(from, "OIDC_AUDIENCE", "");
  const personClaim = text(from, "OIDC_PERSON_CLAIM", "email");
  if (address === "") return null;
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

function metricsTokenFrom(from: { variables: Variables; problems: string[] }): string | null {
  const token = text(from, "METRICS_TOKEN", "");
  if (token === "" || /^[\w.~+/=-]{16,}$/.test(token)) return optional(token);
  from.problems.push(
    "METRICS_TOKEN must be 16 letters and digits or more, e.g. METRICS_TOKEN=$(openssl rand -hex 16)",
  );
  return null;
}

function checkWords({ currency, languages, databaseReplicaUrls }: Environment, problems: string[]) {
  if (!/^[A-Z]{3}$/.test(currency)) {
    problems.push(`CURRENCY must be three capital letters, e.g. CURRENCY=CAD, not ${currency}`);
  }
  const wrong = languages.find((tag) => !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag));
  if (wrong !== undefined || languages.length === 0) {
    problems.push(`LANGUAGES must be language tags with commas, e.g. LANGUAGES=en,fr`);
  }
  if (databaseReplicaUrls.some((replica) => !/^postgres(ql)?:\/\//.test(replica))) {
    problems.push(
      "DATABASE_REPLICA_URLS must be PostgreSQL addresses with commas, e.g. DATABASE_REPLICA_URLS=postgres://replica/waymark",
    );
  }
}
