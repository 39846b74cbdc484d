/** What of JSON Schema the published schemas use. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

const KNOWN = new Set(
  '$ref $defs $schema id $id title description type const enum properties required additionalProperties items prefixItems minItems maxItems anyOf oneOf'.split(
    ' ',
  ),
);

/** Where a value is not what a JSON schema says, in words; empty when it conforms. Throws on a keyword that it does not know. */
export function faultsOf(value: unknown, schema: Schema, root: Schema = schema, at = ''): string[] {
  for (const keyword of Object.keys(schema))
    if (!KNOWN.has(keyword)) throw new Error(`The schema says ${keyword}, which this check does not know.`);
  const { $ref, anyOf = schema.oneOf } = schema;
  if ($ref !== undefined)
    return faultsOf(value, root.$defs?.[$ref.replace('#/$defs/', '')] as Schema, root, at);
  if (anyOf !== undefined) {
    return anyOf.some((one) => faultsOf(value, one, root, at).length === 0) ? [] : [`${at}: fits nothing`];
  }
  if (schema.const !== undefined && value !== schema.const) return [`${at}: not ${schema.const}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: not one of ${schema.enum}`];
  if (schema.type !== undefined && ![schema.type].flat().includes(typeOf(value)))
    return [`${at}: not ${schema.type}`];
  if (Array.isArray(value)) {
    const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
    if (value.length < minItems || value.length > maxItems) return [`${at}: ${value.length} items`];
    return value.flatMap((one, i) =>
      faultsOf(one, schema.prefixItems?.[i] ?? (schema.items || {}), root, `${at}/${i}`),
    );
  }
  if (typeOf(value) !== 'object') return [];
  const { properties = {}, required = [] } = schema;
  const given = Object.entries(value as object);
  return [
    ...required.filter((key) => !given.some(([name]) => name === key)).map((key) => `${at}/${key}: missing`),
    ...given.flatMap(([key, one]) => {
      const part = properties[key];
      if (part) return faultsOf(one, part, root, `${at}/${key}`);
      return schema.additionalProperties === false ? [`${at}/${key}: not known`] : [];
    }),
  ];
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}
