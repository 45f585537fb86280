/** A value that is at hand, or on its way from the database. */
export type Eventually<Value> = Value | Promise<Value>;

/** Goes on with a value at once where it is at hand; a promise costs a turn of the event loop. */
export function whenHere<Value, Answer>(
  value: Eventually<Value>,
  goOn: (value: Value) => Answer | Promise<Answer>,
): Eventually<Answer> {
  return value instanceof Promise ? value.then(goOn) : goOn(value);
}

/** The same with two values. */
export function whenBothHere<One, Other, Answer>(
  one: Eventually<One>,
  other: Eventually<Other>,
  goOn: (one: One, other: Other) => Answer,
): Eventually<Answer> {
  if (one instanceof Promise || other instanceof Promise) {
    return Promise.all([one, other]).then(([first, second]) => goOn(first, second));
  }
  return goOn(one, other);
}
