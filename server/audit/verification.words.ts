import type { Fault, FaultCode } from "./verification.ts";

/** What a fault is, in each language; `{which}` is an entry, or the first and last of several. */
const sentences: Readonly<Record<FaultCode, { readonly en: string; readonly fr: string }>> = {
  ENTRY_CHANGED: {
    en: "Entry {which} was changed: it does not have the hash of what it holds.",
    fr: "L’entrée {which} a été modifiée : son empreinte n’est pas celle de son contenu.",
  },
  VALUES_CHANGED: {
    en: "What entry {which} says was changed: its digest is of something else.",
    fr: "Ce que dit l’entrée {which} a été modifié : son condensé est celui d’autre chose.",
  },
  MISSING: {
    en: "Gone from the chain: {which}.",
    fr: "Disparu de la chaîne : {which}.",
  },
  UNLINKED: {
    en: "Entry {which} does not follow on the entry before it: one of the two was replaced.",
    fr: "L’entrée {which} ne suit pas celle qui la précède : l’une des deux a été remplacée.",
  },
  OUTSIDE: {
    en: "Entry {which} was put in past the chain.",
    fr: "L’entrée {which} a été ajoutée hors de la chaîne.",
  },
  END_CHANGED: {
    en: "The chain does not end in the hash noted for its end, at entry {which}.",
    fr: "La chaîne ne finit pas par l’empreinte notée pour sa fin, à l’entrée {which}.",
  },
  END_GONE: {
    en: "The note of where the chain ends is gone; its entries lead up to {which}.",
    fr: "La note de la fin de la chaîne a disparu; ses entrées mènent jusqu’à {which}.",
  },
  NOT_AS_KNOWN: {
    en: "Entry {which} is not the one whose hash was noted: the chain was written anew.",
    fr: "L’entrée {which} n’est pas celle dont l’empreinte a été notée : la chaîne a été récrite.",
  },
};

/** A fault in a sentence, in French for `fr` and its regions, else in English. */
export function faultInWords({ code, from, to }: Fault, language: string): string {
  const { en, fr } = sentences[code];
  const which = from === to ? String(from) : `${from}–${to}`;
  return (/^fr\b/iu.test(language) ? fr : en).replace("{which}", which);
}
