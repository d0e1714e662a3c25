import type { Language } from '../../language.ts';
import resolverRequest from '../en/resolver-request.liquid';
import courtesyNote from './courtesy-note.liquid';
import dailyList from './daily-list.liquid';
import disputeAcknowledgement from './dispute-acknowledgement.liquid';
import disputeAnswer from './dispute-answer.liquid';
import disputeMediation from './dispute-mediation.liquid';
import finalNotice from './final-notice.liquid';
import freshLink from './fresh-link.liquid';
import instalmentMissed from './instalment-missed.liquid';
import legalWarning from './legal-warning.liquid';
import messageNoted from './message-noted.liquid';
import paymentReturned from './payment-returned.liquid';
import paymentThanks from './payment-thanks.liquid';
import planAccepted from './plan-accepted.liquid';
import planEnded from './plan-ended.liquid';
import planOffered from './plan-offered.liquid';
import promiseConfirmation from './promise-confirmation.liquid';
import proposalDeclined from './proposal-declined.liquid';
import proposalReceived from './proposal-received.liquid';
import reminder1 from './reminder-1.liquid';
import reminder2 from './reminder-2.liquid';
import replyAcknowledgement from './reply-acknowledgement.liquid';
import { words } from './words.ts';

export const french: Language = {
  words,
  texts: {
    'courtesy-note': courtesyNote,
    'daily-list': dailyList,
    'dispute-acknowledgement': disputeAcknowledgement,
    'dispute-answer': disputeAnswer,
    'dispute-mediation': disputeMediation,
    // Only people of the house read it, and the desk speaks English.
    'resolver-request': resolverRequest,
    'final-notice': finalNotice,
    'fresh-link': freshLink,
    'instalment-missed': instalmentMissed,
    'plan-accepted': planAccepted,
    'plan-ended': planEnded,
    'plan-offered': planOffered,
    'proposal-declined': proposalDeclined,
    'proposal-received': proposalReceived,
    'legal-warning': legalWarning,
    'message-noted': messageNoted,
    'payment-returned': paymentReturned,
    'payment-thanks': paymentThanks,
    'promise-confirmation': promiseConfirmation,
    'reminder-1': reminder1,
    'reminder-2': reminder2,
    'reply-acknowledgement': replyAcknowledgement,
  },
};
