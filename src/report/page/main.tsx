import { render } from 'preact'
import type { ReportData } from '../data.ts'
import { App } from './app.tsx'

const root = document.getElementById('app')
const json = document.getElementById('data')?.textContent
if (root && json) {
  const data: ReportData = JSON.parse(json)
  root.replaceChildren()
  render(<App data={data} />, root)
}
