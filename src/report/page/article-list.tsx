import type { ReportArticle } from '../data.ts'
import { statusOf } from './filter.ts'
import type { Marks } from './marks.ts'
import { titleOf } from './names.ts'
import type { Actions } from './state.ts'
import { Wide } from './wide.tsx'

interface Props {
  readonly articles: readonly ReportArticle[]
  readonly marks: Marks
  readonly actions: Actions
}

export function ArticleList({ articles, marks, actions }: Props) {
  return (
    <section aria-labelledby="articles-title">
      <h2 id="articles-title">Articles</h2>
      <Wide label="Table of articles">
        <table>
          <thead>
            <tr>
              <th scope="col">Title</th>
              <th scope="col">Published</th>
              <th scope="col">Paragraphs</th>
              <th scope="col">Events</th>
              <th scope="col">Unreviewed</th>
              <th scope="col">Changed</th>
            </tr>
          </thead>
          <tbody>
            {articles.map((article) => (
              <tr key={article.article.id}>
                <th scope="row">
                  <button
                    type="button"
                    class="link"
                    onClick={() => actions.narrow({ article: article.article.id }, 'read')}
                  >
                    {titleOf(article)}
                  </button>
                </th>
                <td>{article.article.published?.value ?? ''}</td>
                <td class="number">{article.paragraphs.length}</td>
                <td class="number">{article.events.length}</td>
                <td class="number">
                  {article.events.filter((event) => statusOf({ event, article }, marks) === 'unreviewed').length}
                </td>
                <td class="number">
                  {article.changes ? article.changes.filter(({ what }) => what === 'event').length : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}
