import type { ReportData } from '../data.ts'
import { STATUSES, statusOf } from './filter.ts'
import type { Entered } from './marks.ts'
import { titleOf } from './names.ts'
import { reviewFile } from './review-file.ts'
import { download } from './state.ts'
import { Wide } from './wide.tsx'
import { yamlOf } from './yaml.ts'

interface Props {
  readonly data: ReportData
  readonly entered: Entered
  readonly enter: (change: Partial<Entered>) => void
}

/** How far the review is, and its files to take along. */
export function ReviewPanel({ data: { articles, lookAlikes }, entered, enter }: Props) {
  return (
    <section aria-labelledby="review-title">
      <h2 id="review-title">Review</h2>
      <p class="bar">
        <label>
          Your name{' '}
          <input
            value={entered.by}
            onInput={({ currentTarget }) => enter({ by: currentTarget.value })}
            autocomplete="name"
          />
        </label>
      </p>
      <p class="hint">
        What you decide stays in this browser until you download it. Put the files beside the datasets: the next run
        applies them.
      </p>
      <Wide label="Progress">
        <table>
          <thead>
            <tr>
              <th scope="col">Article</th>
              {STATUSES.map((status) => (
                <th key={status} scope="col">
                  {status}
                </th>
              ))}
              <th scope="col">File</th>
            </tr>
          </thead>
          <tbody>
            {articles.map((article) => {
              const file = reviewFile(article, entered)
              const statuses = article.events.map((event) => statusOf({ event, article }, entered.marks))
              const name = `${article.article.id.split('/').at(-1)}.review.yaml`
              return (
                <tr key={article.article.id}>
                  <th scope="row">{titleOf(article)}</th>
                  {STATUSES.map((status) => (
                    <td key={status} class="number">
                      {statuses.filter((one) => one === status).length}
                    </td>
                  ))}
                  <td>
                    {file ? (
                      <button type="button" onClick={() => download(name, file)}>
                        Download {name}
                      </button>
                    ) : (
                      'nothing decided here'
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Wide>
      {lookAlikes.length > 0 && (
        <p class="bar">
          {entered.links.length} of {lookAlikes.length} look-alike pairs decided.{' '}
          <button
            type="button"
            disabled={entered.links.length === 0}
            onClick={() => download('links.yaml', yamlOf({ schema: 'annalist-links/1', links: entered.links }))}
          >
            Download links.yaml
          </button>
        </p>
      )}
    </section>
  )
}
