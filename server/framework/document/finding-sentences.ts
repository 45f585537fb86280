/** Sentences by code, in English and in French, with the names of their values in braces. */
export type FindingSentences = Readonly<Record<string, readonly [english: string, french: string]>>;
