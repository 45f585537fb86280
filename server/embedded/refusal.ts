import { codeOf } from "../error-code.ts";

/** Why the embedded database cannot start or stop, in one sentence that also says what to do. */
export class EmbeddedRefusal extends Error {
  override readonly name = "EmbeddedRefusal";
}

/** The sentence for a folder that the operating system does not let us write to; or the error. */
export function unwritable(folder: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new EmbeddedRefusal(
      `The data folder ${folder} cannot be written to (${code}): give this user access to it, ` +
        "or set DATA_DIR to another folder.",
    );
  }
  if (code === "ENOTDIR" || code === "EEXIST") {
    return new EmbeddedRefusal(
      `The data folder ${folder} is not a folder: move that file away, ` +
        "or set DATA_DIR to another folder.",
    );
  }
  return error;
}
