import type { Language } from '../../catalogue.ts';
import courtesyNoteClosing from './courtesy-note/closing.liquid';
import courtesyNoteOpening from './courtesy-note/opening.liquid';
import courtesyNoteSubject from './courtesy-note/subject.liquid';
import dailyListClosing from './daily-list/closing.liquid';
import dailyListOpening from './daily-list/opening.liquid';
import dailyListSubject from './daily-list/subject.liquid';
import disputeAcknowledgementClosing from './dispute-acknowledgement/closing.liquid';
import disputeAcknowledgementOpening from './dispute-acknowledgement/opening.liquid';
import disputeAcknowledgementSubject from './dispute-acknowledgement/subject.liquid';
import disputeAnswerClosing from './dispute-answer/closing.liquid';
import disputeAnswerOpening from './dispute-answer/opening.liquid';
import disputeAnswerSubject from './dispute-answer/subject.liquid';
import finalNoticeClosing from './final-notice/closing.liquid';
import finalNoticeOpening from './final-notice/opening.liquid';
import finalNoticeSubject from './final-notice/subject.liquid';
import freshLinkClosing from './fresh-link/closing.liquid';
import freshLinkOpening from './fresh-link/opening.liquid';
import freshLinkSubject from './fresh-link/subject.liquid';
import legalWarningClosing from './legal-warning/closing.liquid';
import legalWarningOpening from './legal-warning/opening.liquid';
import legalWarningSubject from './legal-warning/subject.liquid';
import paymentThanksClosing from './payment-thanks/closing.liquid';
import paymentThanksOpening from './payment-thanks/opening.liquid';
import paymentThanksSubject from './payment-thanks/subject.liquid';
import promiseConfirmationClosing from './promise-confirmation/closing.liquid';
import promiseConfirmationOpening from './promise-confirmation/opening.liquid';
import promiseConfirmationSubject from './promise-confirmation/subject.liquid';
import reminder1Closing from './reminder-1/closing.liquid';
import reminder1Opening from './reminder-1/opening.liquid';
import reminder1Subject from './reminder-1/subject.liquid';
import reminder2Closing from './reminder-2/closing.liquid';
import reminder2Opening from './reminder-2/opening.liquid';
import reminder2Subject from './reminder-2/subject.liquid';
import { words } from './words.ts';

/** English, the language every other falls back to. */
export const english: Language = {
  words,
  texts: {
    'courtesy-note': {
      subject: courtesyNoteSubject,
      opening: courtesyNoteOpening,
      closing: courtesyNoteClosing,
    },
    'reminder-1': { subject: reminder1Subject, opening: reminder1Opening, closing: reminder1Closing },
    'reminder-2': { subject: reminder2Subject, opening: reminder2Opening, closing: reminder2Closing },
    'final-notice': { subject: finalNoticeSubject, opening: finalNoticeOpening, closing: finalNoticeClosing },
    'legal-warning': {
      subject: legalWarningSubject,
      opening: legalWarningOpening,
      closing: legalWarningClosing,
    },
    'payment-thanks': {
      subject: paymentThanksSubject,
      opening: paymentThanksOpening,
      closing: paymentThanksClosing,
    },
    'dispute-acknowledgement': {
      subject: disputeAcknowledgementSubject,
      opening: disputeAcknowledgementOpening,
      closing: disputeAcknowledgementClosing,
    },
    'dispute-answer': {
      subject: disputeAnswerSubject,
      opening: disputeAnswerOpening,
      closing: disputeAnswerClosing,
    },
    'promise-confirmation': {
      subject: promiseConfirmationSubject,
      opening: promiseConfirmationOpening,
      closing: promiseConfirmationClosing,
    },
    'fresh-link': { subject: freshLinkSubject, opening: freshLinkOpening, closing: freshLinkClosing },
    'daily-list': { subject: dailyListSubject, opening: dailyListOpening, closing: dailyListClosing },
  },
};
