import { z } from 'zod'

export interface Member {
  readonly path: string
  readonly type: string
  readonly required: boolean
  readonly description: string
}

/** What of JSON Schema our schemas use. */
const nodeSchema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  description: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  $defs: z.record(z.string(), z.unknown()).optional(),
})
type Node = z.infer<typeof nodeSchema>

/** The members of a span; paths go no further into one. */
const SPAN = ['paragraph', 'start', 'end', 'text'].join()
const isSpan = ({ properties }: Node): boolean => Object.keys(properties ?? {}).join() === SPAN

/** Every member of an object's JSON Schema, depth first: `events[].date.value`. Spans are of type `span`. */
export function membersOf(schema: unknown): readonly Member[] {
  const root = nodeSchema.parse(schema)
  const resolve = (value: unknown): Node => {
    const node = nodeSchema.parse(value)
    const target = node.$ref && root.$defs?.[node.$ref.replace('#/$defs/', '')]
    return target ? { ...resolve(target), ...(node.description ? { description: node.description } : {}) } : node
  }
  const walk = (node: Node, path: string): readonly Member[] =>
    Object.entries(node.properties ?? {}).flatMap(([name, value]) => {
      const member = resolve(value)
      const here = `${path}${name}`
      const inside = member.items === undefined ? member : resolve(member.items)
      return [
        {
          path: here,
          type: typeOf(member, resolve),
          required: node.required?.includes(name) ?? false,
          description: member.description ?? '',
        },
        ...(isSpan(inside) ? [] : walk(inside, member.items === undefined ? `${here}.` : `${here}[].`)),
      ]
    })
  return walk(root, '')
}

function typeOf(node: Node, resolve: (value: unknown) => Node): string {
  if (isSpan(node)) return 'span'
  if (node.const !== undefined) return JSON.stringify(node.const)
  if (node.enum) return node.enum.map((value) => `\`${value}\``).join(', ')
  if (node.anyOf) return node.anyOf.map((one) => typeOf(resolve(one), resolve)).join(' or ')
  if (Array.isArray(node.type)) return node.type.join(' or ')
  return node.type === 'array' ? `list of ${typeOf(resolve(node.items), resolve)}` : (node.type ?? '')
}
