export type { Cause, Change, FieldChange } from './diff/change.ts'
export { diff } from './diff/index.ts'
export { articleLines } from './evaluate/align.ts'
export { type Gold, goldSchema } from './evaluate/gold.ts'
export { evaluate, type Scores } from './evaluate/index.ts'
export {
  DEFAULT_OPTIONS as DEFAULT_EXPORT_OPTIONS,
  EXPORTERS,
  type Exporter,
  type ExportOptions,
} from './export/index.ts'
export type { Article, Metadata, Source } from './model/article.ts'
export { type Dataset, datasetSchema, SCHEMA_VERSION } from './model/dataset.ts'
export { type Diagnostic, type DiagnosticCode, formatDiagnostic, UserError } from './model/diagnostic.ts'
export { type Engine, extract, STAGES, type Stage } from './pipeline.ts'
export { loadEngine } from './project/engine.ts'
export { type ReportOptions, report } from './report/index.ts'
export { type Decision, reviewSchema } from './review/decisions.ts'
export { applyReview, type Stale } from './review/index.ts'
export { loadRules, type Rules } from './rules/load.ts'
export type { RuleFile } from './rules/source.ts'
export { type Input, read } from './stages/read/index.ts'
