import type { FailureName } from '@/lib/domain/errors'

/** What came of it: nothing said is well. */
export interface ApprovalAnswer {
  readonly failure?: FailureName
}

/** What a person can do about the plan's approval, from the page that may. */
export interface ApprovalActs {
  /** For oneself; `hash` names the plan one sees. */
  readonly approve: (hash: string) => Promise<ApprovalAnswer>
  readonly withdraw: () => Promise<ApprovalAnswer>
  /** Without somebody's approval or without a plan; undefined for whoever may not. `reasons` are by person. */
  readonly conclude?:
    | ((input: {
        readonly hash: string
        readonly reasons: Readonly<Record<string, string>>
      }) => Promise<ApprovalAnswer>)
    | undefined
}
