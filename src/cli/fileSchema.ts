import * as z from 'zod/mini';
import { FOUND, LEFT_OUT } from '../design/io/leftOut.ts';
import { CURRENT_VERSION } from '../design/model/migrations.ts';
import { firewallSchema, ownConnectionSchema, routeSchema } from '../design/model/network.ts';
import { canvasNoteSchema, requestSchema, ruleFactsSchema } from '../design/model/request.ts';
import { ROLES } from '../design/model/roles.ts';
import { baselineSchema, designSchema, hostSchema, zoneSchema } from '../design/model/schema.ts';
import { settings, switchSchema } from '../design/model/settings.ts';
import { isRecord, type Fields } from '../lib/plainData.ts';
import { keysOf } from '../lib/keysOf.ts';

const roles = hostSchema.shape.roles.shape;
const [defaultInstance, namedInstance] = settings.instance.schema.def.options;

/** What may be left out in a file, by the schema of what it is left out of. */
const leftOut = new Map<z.core.$ZodType, Fields>([
  [designSchema, { ...LEFT_OUT.design, nextId: 0 }],
  [baselineSchema.shape.design, { ...LEFT_OUT.design, nextId: 0 }],
  [zoneSchema, LEFT_OUT.zone],
  [hostSchema, { ...LEFT_OUT.host, web: LEFT_OUT.web }],
  [hostSchema.shape.web, LEFT_OUT.web],
  [switchSchema, LEFT_OUT.switch],
  [defaultInstance, LEFT_OUT.defaultInstance],
  [namedInstance, LEFT_OUT.namedInstance],
  [firewallSchema, LEFT_OUT.firewall],
  [canvasNoteSchema, LEFT_OUT.canvasNote],
  ...keysOf(ROLES).map((role): [z.core.$ZodType, Fields] => [
    roles[role].def.innerType,
    Object.fromEntries(ROLES[role].settings.map((id) => [id, settings[id].initial])),
  ]),
]);

/** The definitions that have names in the schema, by those names. */
const NAMED = {
  design: designSchema,
  zone: zoneSchema,
  host: hostSchema,
  switch: switchSchema,
  firewall: firewallSchema,
  route: routeSchema,
  ownConnection: ownConnectionSchema,
  canvasNote: canvasNoteSchema,
  request: requestSchema,
  ruleFacts: ruleFactsSchema,
  baseline: baselineSchema,
} as const satisfies Readonly<Record<string, z.core.$ZodType>>;

/** Returns the JSON Schema of design files, made from the schema that designs are checked by. */
export function fileSchema(): Fields {
  const names = z.registry<{ id: string }>();
  for (const name of keysOf(NAMED)) names.add(NAMED[name], { id: name });
  const file = z.strictObject({
    $schema: z.optional(z.string()),
    format: z.literal('portolan'),
    version: z.int().check(z.gte(1), z.lte(CURRENT_VERSION)),
    design: designSchema,
  });
  const made = z.toJSONSchema(file, {
    io: 'input',
    metadata: names,
    override: ({ zodSchema, jsonSchema }) => markLeftOut(jsonSchema, leftOut.get(zodSchema)),
  });
  return { title: 'Portolan design file', description: ABOUT, ...made };
}

const ABOUT = 'Places on the canvas and nextId may be left out: they are found when the file is opened.';

/** Takes fields that may be left out from those required, and says what stands for them. */
function markLeftOut(schema: z.core.JSONSchema.BaseSchema, fields: Fields | undefined): void {
  if (!fields) return;
  const required = (schema.required ?? []).filter((field) => !(field in fields));
  if (required.length > 0) schema.required = required;
  else delete schema.required;
  for (const [field, value] of Object.entries(fields)) {
    const property = schema.properties?.[field];
    if (isRecord(property) && !FOUND.includes(field)) Object.assign(property, { default: value });
  }
}
