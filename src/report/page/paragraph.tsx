import type { DatasetParagraph } from '../../model/dataset.ts'
import { cut, type Mark, type Piece } from './pieces.ts'
import type { Actions } from './state.ts'

interface Props {
  readonly paragraph: DatasetParagraph
  readonly marks: readonly Mark[]
  readonly selected: string | undefined
  readonly actions: Actions
}

/** A paragraph's words, with what lies on them. */
export function Paragraph({ paragraph, marks, selected, actions }: Props) {
  return (
    <p class={`text ${paragraph.role}`}>
      {cut(paragraph.text, marks).map((piece, i) => (
        <PieceOf key={i} piece={piece} selected={selected} actions={actions} />
      ))}
    </p>
  )
}

function PieceOf({
  piece: { text, marks, begins },
  selected,
  actions,
}: Omit<Props, 'paragraph' | 'marks'> & { piece: Piece }) {
  if (marks.length === 0) return <>{text}</>
  const classes = ['m', ...marks.flatMap((mark) => classesOf(mark, selected))]
  const told = marks.filter(({ kind }) => kind !== 'event').map(({ label }) => label)
  return (
    <>
      {begins.map(
        (mark) =>
          mark.kind === 'event' &&
          mark.event && (
            <button
              key={mark.event}
              type="button"
              class="ref"
              aria-label={`Event ${mark.label}`}
              aria-pressed={mark.event === selected}
              onClick={() => actions.select(mark.event, 'read')}
            >
              {mark.label.split(' ')[0]}
            </button>
          ),
      )}
      {begins.map(
        ({ kind, label }) =>
          kind === 'role' && (
            <small key={label} class="role">
              {label}
            </small>
          ),
      )}
      <span class={classes.join(' ')} title={told.join('\n') || undefined} data-event={innermost(marks)}>
        {text}
      </span>
    </>
  )
}

function classesOf({ kind, label, event }: Mark, selected: string | undefined): readonly string[] {
  if (kind === 'entity') return [label.split(' ')[0] ?? '']
  return kind === 'event' && event === selected ? ['event', 'selected'] : [kind === 'role' ? 'part' : kind]
}

/** The event of the shortest mark: the one that a click most likely means. */
const innermost = (marks: readonly Mark[]): string | undefined =>
  marks.filter(({ kind }) => kind === 'event').sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.event
