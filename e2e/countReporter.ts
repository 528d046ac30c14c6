import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Ends the run with one plain line of counts, for whoever reads the log by machine. */
export default class CountReporter implements Reporter {
  private readonly outcomes = new Map<string, 'passed' | 'failed' | 'skipped'>()

  onTestEnd(test: TestCase, result: TestResult): void {
    const outcome = result.status === 'passed' || result.status === 'skipped' ? result.status : 'failed'
    this.outcomes.set(test.id, outcome)
  }

  onEnd(): void {
    const count = (outcome: string) => [...this.outcomes.values()].filter((value) => value === outcome).length
    process.stdout.write(
      `\n${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped\n`,
    )
  }
}
