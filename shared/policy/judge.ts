import { isAbout } from './about.ts';
import type { PackRule } from './pack.ts';
import type { Hit, Question } from './question.ts';
import { judgeCap } from './rules/cap.ts';
import { judgeChannelEligibility } from './rules/channel-eligibility.ts';
import { judgeCoolDown } from './rules/cool-down.ts';
import { judgeDefault } from './rules/default.ts';
import { judgeEvidence } from './rules/evidence.ts';
import { judgeFeeCap } from './rules/fee-cap.ts';
import { judgeFreeFirstReminder } from './rules/free-first-reminder.ts';
import { judgeHold } from './rules/hold.ts';
import { judgeInterest } from './rules/interest.ts';
import { judgeLimitation } from './rules/limitation.ts';
import { judgeMinimumGap } from './rules/minimum-gap.ts';
import { judgeMinimumNotice } from './rules/minimum-notice.ts';
import { judgeProhibition } from './rules/prohibition.ts';
import { judgeRequiredContent } from './rules/required-content.ts';
import { judgeRequiredStep } from './rules/required-step.ts';
import { judgeWindow } from './rules/window.ts';

/** What one rule of a pack says against a step; nothing where it is about something else. */
export function judge(rule: PackRule, question: Question): Hit | undefined {
  return isAbout(rule, question) ? judgeAbout(rule, question) : undefined;
}

/** As `judge`, of a step that the rule is about. */
export function judgeAbout(rule: PackRule, question: Question): Hit | undefined {
  switch (rule.kind) {
    case 'window':
      return judgeWindow(rule, question);
    case 'cap':
      return judgeCap(rule, question);
    case 'minimum-gap':
      return judgeMinimumGap(rule, question);
    case 'cool-down':
      return judgeCoolDown(rule, question);
    case 'hold':
      return judgeHold(rule, question);
    case 'minimum-notice':
      return judgeMinimumNotice(rule, question);
    case 'required-step':
      return judgeRequiredStep(rule, question);
    case 'required-content':
      return judgeRequiredContent(rule, question);
    case 'evidence':
      return judgeEvidence(rule, question);
    case 'limitation':
      return judgeLimitation(rule, question);
    case 'free-first-reminder':
      return judgeFreeFirstReminder(rule, question);
    case 'fee-cap':
      return judgeFeeCap(rule, question);
    case 'interest':
      return judgeInterest(rule, question);
    case 'default':
      return judgeDefault(rule, question);
    case 'channel-eligibility':
      return judgeChannelEligibility(rule, question);
    case 'prohibition':
      return judgeProhibition(rule, question);
    // The text is judged when it is written (wording); people and ops keep the others.
    // Stryker disable StringLiteral,ConditionalExpression: without this arm nothing is returned, which says as little
    case 'wording':
    case 'retention':
    case 'standing':
      return undefined;
    // Stryker restore StringLiteral,ConditionalExpression
  }
}
