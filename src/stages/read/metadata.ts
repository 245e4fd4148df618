import { z } from 'zod'
import type { Metadata } from '../../model/article.ts'

/**
 * A calendar day, month or year, or a time of which the day is taken as written: "2020-04-04", "2020-04", 2020,
 * "2020-04-04T23:10:00-05:00". Gives EDTF.
 */
export const daySchema = z
  .union([z.string(), z.int()], { error: 'expected a date such as 2020-04-04' })
  .transform((value, context) => {
    const day = dayOf(String(value).trim())
    if (day !== undefined) return day
    context.addIssue('expected a date such as 2020-04-04')
    return z.NEVER
  })

/** The day, month or year at the start of an ISO 8601 date or time; undefined where there is none, or no such day. */
export function dayOf(iso: string): string | undefined {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]\d\d:?\d\d.{0,30})?)?)?$/.exec(iso)
  if (!parts) return undefined
  const [, year = '', month = '01', day = '01'] = parts
  const whole = `${year}-${month}-${day}`
  const date = new Date(`${whole}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(whole)) return undefined
  return parts.slice(1).filter(Boolean).join('-')
}

const textSchema = z.string().trim().min(1).max(1000)

/** What front matter may say, strictly; a stream's fields and command flags share its parts. */
export const metadataSchema = z.strictObject({
  title: textSchema.exactOptional(),
  published: daySchema.exactOptional(),
  modified: daySchema.exactOptional(),
  retrieved: daySchema.exactOptional(),
  url: z
    .url({ protocol: /^https?$/, error: 'expected a web address such as https://example.org/story' })
    .max(2000)
    .exactOptional(),
  authors: z.union([textSchema.transform((name) => [name]), z.array(textSchema).min(1).max(100)]).exactOptional(),
  publisher: textSchema.exactOptional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$/, 'expected a language tag such as en or en-GB')
    .exactOptional(),
})

/** `fields` as an article's metadata: who said `published` is set where it is said. */
export function asMetadata(fields: z.infer<typeof metadataSchema>, publishedBy: 'metadata' | 'flag'): Metadata {
  return fields.published === undefined ? fields : { ...fields, publishedBy }
}
