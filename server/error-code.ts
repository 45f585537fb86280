/** The code that a system or a database gave its error, such as `EACCES` or `57P01`; or undefined. */
export function codeOf(error: unknown): string | undefined {
  const known = typeof error === "object" && error !== null && "code" in error;
  return known && typeof error.code === "string" ? error.code : undefined;
}
