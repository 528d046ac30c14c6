/**
 * Failures that are expected: each has a name, and the interface looks its words up by that name in the
 * reader's language (`errors.failures.<name>` in the messages). Anything else that is thrown is a bug.
 */
export const expectedFailures = [
  'NotSignedIn',
  'NotAllowed',
  'NotFound',
  'InvalidInput',
  'NameMissing',
  'EmailInvalid',
  'EmailBelongsToAnother',
  'InvitingYourself',
  'DateInvalid',
  'DateInPast',
  'InvitationUnknown',
  'InvitationWithdrawn',
  'InvitationExpired',
  'InvitationClaimed',
  'InvitationForAnother',
  'PinInvalid',
  'PinWrong',
  'PinLocked',
  'ConversationSealed',
  'ConversationCancelled',
  'TooFewPeople',
  'TooManyPeople',
  'PersonTwice',
  'AnswerMissing',
  'AlreadyOpened',
  'StepNotPossible',
  'TooManyPicks',
  'TableIsOpen',
  'ThoughtTooLong',
  'PreparationUnreadable',
  'PreparedByAccount',
  'WordingTooLong',
  'TableNotOpened',
  'PlanChanged',
  'PlanEmpty',
  'ReasonMissing',
  'ReasonTooLong',
  'AgreementMoved',
  'ProposalMoved',
  'BoardTooLarge',
  'NotSaved',
] as const

export type FailureName = (typeof expectedFailures)[number]

export class Failure extends Error {
  /** Read by `failureName`; a brand rather than `instanceof`, since two copies of this module run in one process. */
  readonly failure: FailureName
  constructor(failure: FailureName) {
    super(failure)
    this.name = 'Failure'
    this.failure = failure
  }
}

/** The name of an expected failure, or undefined for a bug. Works across the two copies of every module. */
export function failureName(error: unknown): FailureName | undefined {
  if (typeof error !== 'object' || error === null || !('failure' in error)) return undefined
  return expectedFailures.find((name) => name === error.failure)
}
