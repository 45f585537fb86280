import { totalmem } from "node:os";
import { PORT } from "./socket.ts";

/** How far a cluster may be trusted after a power cut. */
export interface Durability {
  /** False only where all may be lost, as in tests: nothing waits for the disk then. */
  readonly durable: boolean;
}

const MEGABYTE = 1_048_576;

/** PostgreSQL's settings as its own command-line options; they go before any file's. */
export function settingsOf({ durable }: Durability, socketFolder: string): string[] {
  const settings = { ...always(socketFolder), ...(durable ? {} : UNSAFE) };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function always(socketFolder: string): Record<string, string> {
  return {
    listen_addresses: "",
    unix_socket_directories: `"${socketFolder}"`,
    unix_socket_permissions: "0700",
    port: String(PORT),
    max_connections: "50",
    jit: "off",
    shared_buffers: `${sharedMegabytes()}MB`,
    // All data lie in memory or on an SSD: an index is seldom dearer than a scan.
    random_page_cost: "1.1",
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    log_min_messages: "warning",
  };
}

const UNSAFE: Record<string, string> = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "128MB",
  shared_buffers: "128MB",
  // A database that is being copied must not be visited.
  autovacuum: "off",
};

/** An eighth of the memory, within 64 MB and 1 GB. */
function sharedMegabytes(): number {
  const eighth = Math.floor(totalmem() / MEGABYTE / 8);
  return Math.min(1024, Math.max(64, eighth));
}
