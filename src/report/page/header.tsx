import { useEffect, useState } from 'preact/hooks'
import type { ReportData } from '../data.ts'
import { titleOf } from './names.ts'
import { store, stored, VIEWS, type View } from './state.ts'

const THEMES = ['auto', 'light', 'dark'] as const

interface Props {
  readonly data: ReportData
  readonly view: View
  readonly setView: (view: View) => void
  readonly help: () => void
}

export function Header({ data: { articles, lookAlikes }, view, setView, help }: Props) {
  const [only] = articles
  const views = Object.entries(VIEWS).filter(([name]) => name !== 'pairs' || lookAlikes.length > 0)
  return (
    <header class="top">
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        To the content
      </button>
      <h1>{only && articles.length === 1 ? titleOf(only) : `${articles.length} articles`}</h1>
      <nav aria-label="Views">
        {views.map(([name, title]) => (
          <button
            key={name}
            type="button"
            aria-current={name === view ? 'page' : undefined}
            onClick={() => isView(name) && setView(name)}
          >
            {title}
          </button>
        ))}
      </nav>
      <div class="tools">
        <ThemeChoice />
        <button type="button" onClick={help} title="Keys and marks (?)">
          Help
        </button>
      </div>
    </header>
  )
}

const isView = (name: string): name is View => name in VIEWS

function ThemeChoice() {
  const [theme, setTheme] = useState(() => themeIn(stored('annalist theme')))
  useEffect(() => {
    document.documentElement.dataset.theme = theme
    store('annalist theme', { theme })
  }, [theme])
  return (
    <label class="theme">
      Theme{' '}
      <select value={theme} onChange={({ currentTarget }) => setTheme(themeIn({ theme: currentTarget.value }))}>
        {THEMES.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  )
}

const themeIn = (kept: object): (typeof THEMES)[number] =>
  THEMES.find((name) => 'theme' in kept && kept.theme === name) ?? 'auto'
