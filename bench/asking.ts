import { connect } from "node:net";
import type { Socket } from "node:net";
import type { Message } from "./questions.ts";

/** A connection that asks one thing after the other. */
export interface Connection {
  /** Sends a request, whatever is answered. */
  ask(request: Buffer): Promise<Answer>;
  close(): void;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** A request as bytes, made once so that asking costs this process next to nothing. */
export function requestBytes({ path, headers, body }: Message): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join("")}\r\n${body}`);
}

/** Opens a connection of HTTP/1.1 that stays open. */
export function openConnection(port: number): Connection {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let received: Buffer[] = [];
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;
  const fail = (error: Error): void => waiting?.reject(error);
  socket.on("error", fail);
  socket.on("close", () => fail(new Error("the connection was closed")));
  socket.on("data", (chunk: Buffer) => {
    received.push(chunk);
    const answer = answerIn(received);
    if (answer === null || waiting === null) return;
    received = [];
    waiting.resolve(answer);
  });
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => closed(socket),
  };
}

function closed(socket: Socket): void {
  socket.removeAllListeners("close");
  socket.destroy();
}

/** The answer, once all of it is there; bodies of a known length and in chunks. */
function answerIn(received: Buffer[]): Answer | null {
  const [first] = received;
  const end = first?.indexOf("\r\n\r\n") ?? -1;
  if (first === undefined || end < 0) return joinedAnswer(received);
  const head = first.toString("latin1", 0, end);
  const status = Number(head.slice(9, 12));
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined) {
    const size = received.reduce((sum, { byteLength }) => sum + byteLength, 0);
    if (size < end + 4 + Number(length)) return null;
    return { status, body: Buffer.concat(received).subarray(end + 4) };
  }
  const whole = Buffer.concat(received);
  const isWhole = whole.subarray(-5).toString("latin1") === "0\r\n\r\n";
  return isWhole ? { status, body: unchunked(whole.subarray(end + 4)) } : null;
}

/** Where the head came in pieces, they are put together before anything else. */
function joinedAnswer(received: Buffer[]): Answer | null {
  const whole = Buffer.concat(received);
  if (received.length < 2 || !whole.includes("\r\n\r\n")) return null;
  return answerIn([whole]);
}

function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const end = body.indexOf("\r\n", at);
    const size = Number.parseInt(body.toString("latin1", at, end), 16);
    if (!(size > 0)) return Buffer.concat(parts);
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 4 + size;
  }
}
