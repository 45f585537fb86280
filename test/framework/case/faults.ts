import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { CASE_SCHEMAS, closed, list, text } from "./case-schema.ts";

const minor = closed(
  {
    imsx_codeMinorFieldName: text,
    imsx_codeMinorFieldValue: {
      enum: [
        "forbidden",
        "fullsuccess",
        "internal_server_error",
        "invalid_selection_field",
        "invalid_sort_field",
        "invalid_uuid",
        "server_busy",
        "unauthorised_request",
        "unknownobject",
      ],
    },
  },
  ["imsx_codeMinorFieldName", "imsx_codeMinorFieldValue"],
);
const statusInfo = closed(
  {
    imsx_codeMajor: { enum: ["failure", "processing", "success", "unsupported"] },
    imsx_severity: { enum: ["error", "status", "warning"] },
    imsx_description: text,
    imsx_codeMinor: closed({ imsx_codeMinorField: { ...list(minor), minItems: 1 } }, [
      "imsx_codeMinorField",
    ]),
  },
  ["imsx_codeMajor", "imsx_severity"],
);

const SCHEMAS = { ...CASE_SCHEMAS, imsx_StatusInfo: statusInfo };
const ajv = formats.default(new Ajv2020({ strict: true }));

/** What is wrong with an answer of that kind by the rules of CASE 1.1; nothing if it is valid. */
export function faultsOf(kind: keyof typeof SCHEMAS, value: unknown): string[] {
  const validate = validators.get(kind) ?? ajv.compile(SCHEMAS[kind]);
  validators.set(kind, validate);
  const isValid: unknown = validate(value);
  if (isValid === true) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(" "),
  );
}

const validators = new Map<string, ReturnType<typeof ajv.compile>>();
