/** What `debt.asl.json` leaves open: `${Name}` in its text, filled in by the infrastructure and by the tests' runner. */
export const debtSubstitutions = [
  'CheckEthicsArn',
  'SendMessageArn',
  'OpenCallTaskArn',
  'RequestReviewArn',
  'EscalateArn',
  'StartDebtsArn',
  'CasesTable',
  /** Real seconds to leave a faulty debt alone before it is tried again. */
  'RecoverSeconds',
] as const;
export type DebtSubstitutions = Record<(typeof debtSubstitutions)[number], string>;

/** What `intake.asl.json` leaves open. */
export const intakeSubstitutions = [
  'SplitFileArn',
  'ImportChunkArn',
  'ReportIntakeArn',
  'StartDebtsArn',
  /** Chunks imported at once. */
  'ImportConcurrency',
] as const;
export type IntakeSubstitutions = Record<(typeof intakeSubstitutions)[number], string>;
