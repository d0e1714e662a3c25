import { triageOf } from '../../domain/dispute-stage.ts';
import type { DisputeWork } from '../../domain/dispute-work.ts';
import type { Details } from '../../domain/outcomes/details.ts';
import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { taskAddress } from '../address.ts';
import type { DeskAnswer } from '../desk-page.ts';
import { writtenDay } from '../format.ts';
import { finishTask } from '../tasks/finish-task.ts';
import { plainTask } from '../tasks/plain-task.tsx';
import type { TaskDone, TaskView } from '../tasks/task-views.ts';
import { mailOf, objectionsToMail } from './answer-mail.ts';
import { disputePage } from './dispute-page.tsx';
import { type DisputeScene, disputeSceneOf } from './dispute-scene.ts';
import { type Answering, readAnswer, readClosing, readText, readTriage } from './read-dispute-forms.ts';

/** A dispute on its way from the objection to the answer, and what we learn from it. */
export const disputeView: TaskView = {
  actors: ['resolver', 'manager'],
  async show(scene) {
    const found = await disputeSceneOf(scene);
    return found === undefined ? plainTask.show(scene) : disputePage(found, formOf({}));
  },
  async act(scene, form) {
    const found = await disputeSceneOf(scene);
    return found === undefined ? plainTask.act(scene, form) : actOn(found, form);
  },
};

type Acted = DeskAnswer | TaskDone | Promise<DeskAnswer | TaskDone>;

function actOn(scene: DisputeScene, form: Form): Acted {
  switch (form.one('choice')) {
    case 'triage': {
      const given = readTriage(form, scene);
      return 'errors' in given ? again(scene, form, given.errors) : work(scene, form, given.work, 'resolver');
    }
    case 'preview':
    case 'propose':
    case 'answer':
      return answer(scene, form);
    case 'withdrawn': {
      const given = readText(form, 'note', 'Note when and how the customer said so.');
      if ('errors' in given) return again(scene, form, given.errors);
      return finish(scene, form, 'withdrawn', { note: given.text }, 'note');
    }
    case 'mediate': {
      const given = readText(form, 'offer', 'Write what we offer.');
      if ('errors' in given) return again(scene, form, given.errors);
      return mediate(scene, form, given.text);
    }
    case 'hand-back': {
      const given = readText(form, 'back', 'Say why, so that the next can go on from there.');
      if ('errors' in given) return again(scene, form, given.errors);
      return work(scene, form, { kind: 'handBack', why: given.text }, 'back');
    }
    case 'close': {
      const given = readClosing(form);
      if ('errors' in given) return again(scene, form, given.errors);
      return finish(scene, form, 'closed', given.details, 'cause');
    }
    default:
      return disputePage(scene, form);
  }
}

function again(scene: DisputeScene, form: Form, errors: readonly FieldError[]): DeskAnswer {
  return disputePage(scene, form, { errors });
}

function answer(scene: DisputeScene, form: Form): Acted {
  const given = readAnswer(form);
  if ('errors' in given) return again(scene, form, given.errors);
  const { finding, details } = given.answering;
  if (form.one('choice') === 'propose') {
    const { text = '', papers } = details;
    return work(scene, form, { kind: 'propose', finding, text, papers, how: 'desk' }, 'finding');
  }
  const errors = objectionsToAnswer(scene, given.answering);
  if (errors.length > 0) return again(scene, form, errors);
  if (form.one('choice') === 'preview') {
    const { message } = mailOf(scene, 'dispute-answer', given.answering.details);
    return disputePage(scene, form, { preview: message });
  }
  return finish(scene, form, finding, details, 'finding');
}

/** What our own wording rules would keep back never leaves this page. */
function objectionsToAnswer(scene: DisputeScene, { details }: Answering): FieldError[] {
  return objectionsToMail(scene, 'dispute-answer', details).map((message) => ({ field: 'text', message }));
}

function mediate(scene: DisputeScene, form: Form, text: string): Acted {
  const errors = objectionsToMail(scene, 'dispute-mediation', { text });
  if (errors.length > 0)
    return again(
      scene,
      form,
      errors.map((message) => ({ field: 'offer', message })),
    );
  return work(scene, form, { kind: 'offerMediation', text }, 'offer');
}

async function finish(
  scene: DisputeScene,
  form: Form,
  outcome: string,
  details: Details,
  field: string,
): Promise<DeskAnswer | TaskDone> {
  const end = await finishTask(scene, outcome, details);
  return end.kind === 'done' ? end : again(scene, form, [{ field, message: end.why }]);
}

async function work(scene: DisputeScene, form: Form, said: DisputeWork, field: string): Promise<DeskAnswer> {
  const { request, task, dispute } = scene;
  const named = { debtorKey: task.debtorKey, disputeId: dispute.disputeId };
  const worked = await request.deps.disputes.work(named, said, request.person.name);
  if (worked.kind === 'refused') return again(scene, form, [{ field, message: worked.why }]);
  const who = triageOf(worked.dispute)?.resolver ?? worked.task.owner;
  return {
    kind: 'see',
    path: taskAddress(task),
    notice: noticeOf(said, { who, owner: worked.task.owner, by: worked.answerBy }),
  };
}

/** What was done, for the person who did it. */
function noticeOf(
  { kind }: DisputeWork,
  { who, owner, by }: { who: string; owner: string; by: string },
): string {
  const until = `The customer is promised an answer by ${writtenDay(by)}.`;
  switch (kind) {
    case 'triage':
      return `${who} looks into it from now on. ${until}`;
    case 'propose':
      return `Noted; ${owner} answers the customer. ${until}`;
    case 'handBack':
      return `Handed back; ${owner} finds somebody else. ${until}`;
    case 'offerMediation':
      return `The offer is on its way to the customer. The invoice rests.`;
    case 'escalate':
      return `${owner} has it now.`;
  }
}
