import { SignJWT, errors, jwtVerify } from "jose";
import { refuse } from "../errors.ts";
import type { Refusal } from "../errors.ts";
import type { Instant, PersonId } from "../level.ts";
import { subjectFrom } from "./subject.ts";
import type { Subject } from "./subject.ts";

/** A link to a file: whoever it was made for fetches it there, signed in, until it expires. */
export interface Link {
  readonly what: Subject;
  readonly url: string;
  readonly expiresAt: Instant;
}

/** Makes links to files, and opens them. */
export interface Downloads {
  /** A link that leads this person to that file for 15 minutes, and nobody else. */
  linkTo(what: Subject, person: PersonId, now: Instant): Promise<Link>;
  /**
   * What a link leads to, by the last part of its address. NOT_FOUND where it was not made here
   * or not for this person; said apart where it has expired.
   */
  open(token: string, person: PersonId, now: Instant): Promise<Subject>;
}

/** What it takes to make links. */
export interface Linking {
  /** Shared by all servers, so that each opens the links of the others. */
  readonly secret: Uint8Array;
  /** Where this server is found, without a slash at the end; asked whenever a link is made. */
  readonly publicUrl: () => string;
}

/** How long a link leads anywhere. */
const LINK_MINUTES = 15;

/** Apart from access tokens, which are of another type and signed by another key. */
const TYPE = "download+jwt";
const ALGORITHM = "HS256";
const LONGEST_TOKEN = 2_000;

/** Makes links that say themselves, signed, what they lead to, for whom and until when. */
export const makeDownloads = ({ secret, publicUrl }: Linking): Downloads => ({
  async linkTo(what, person, now) {
    // A token counts in seconds.
    const expires = Math.floor(now / 1000) + LINK_MINUTES * 60;
    const token = await new SignJWT({ what })
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
      .setSubject(String(person))
      .setExpirationTime(expires)
      .sign(secret);
    return { what, url: `${publicUrl()}/downloads/${token}`, expiresAt: expires * 1000 };
  },

  async open(token, person, now) {
    if (token.length > LONGEST_TOKEN) throw refuse("NOT_FOUND", "NO_LINK");
    const { payload } = await jwtVerify(token, secret, {
      algorithms: [ALGORITHM],
      typ: TYPE,
      subject: String(person),
      requiredClaims: ["exp"],
      currentDate: new Date(now),
    }).catch((error: unknown) => {
      throw refusalFor(error);
    });
    const subject = subjectFrom(payload["what"]);
    if (subject === null) throw refuse("NOT_FOUND", "NO_LINK");
    return subject;
  },
});

/** The time is looked at last: that a link has expired is told to its owner alone. */
function refusalFor(error: unknown): Refusal {
  if (error instanceof errors.JWTExpired) return refuse("NOT_FOUND", "LINK_EXPIRED");
  if (error instanceof errors.JOSEError) return refuse("NOT_FOUND", "NO_LINK");
  throw error;
}
