// Shadowserver's CSV of any report type: a header, a row per event.
import { createRowScanner } from '@schakel/formats/csv'
import { RowJudge, wantedColumns } from '../judge.ts'
import type { IntakeFormat } from './intake-format.ts'
import { unknownColumns } from './known-columns.ts'

export const shadowserverCsv: IntakeFormat = {
  name: 'shadowserver-csv',
  rowsTellKind: false,
  fits: () => true,
  read({ matcher, verdicts, now, report, resume, onUnknownColumns }) {
    if (!report) throw new Error('a CSV needs its report type')
    let names: string[] = resume?.names ?? []
    let judge: RowJudge | null = null
    const scanner = createRowScanner({
      ...(resume ? { resume: { ...resume } } : {}),
      onHeader(header) {
        names = header
        const wanted = wantedColumns(header, report.kind)
        if (!Array.isArray(wanted)) return wanted
        if (!resume) onUnknownColumns(unknownColumns(header))
        judge = new RowJudge(header, report, matcher, verdicts, now)
        return wanted
      },
      onRow: (bytes, start, end, line, fields) => judge?.judge(bytes, start, end, line, fields),
      onReject(line, reason, raw) {
        verdicts.rows++
        verdicts.reject(line, reason, null, raw.subarray(0, 8192))
      },
    })
    return {
      push: (chunk) => scanner.push(chunk),
      end: () => scanner.end(),
      get at() {
        return { offset: scanner.offset, line: scanner.line, names }
      },
      get problem() {
        return scanner.problem
      },
    }
  },
}
