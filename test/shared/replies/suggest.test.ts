import { expect, test } from 'vitest';
import { suggest } from '../../../shared/replies/suggest.ts';
import { matters, wordings } from '../../../shared/replies/wordings.ts';

test.each([
  ['dispute', 'We never got pallet 3.'],
  ['dispute', 'Die Ware war beschädigt, wir sind damit nicht einverstanden.'],
  ['dispute', "Nous n'avons jamais reçu la marchandise."],
  ['dispute', 'Wij hebben dit nooit ontvangen.'],
  ['dispute', 'Nunca recibimos la mercancía.'],
  ['paid', 'This was paid on 3 March, see the attached advice. It has been paid.'],
  ['paid', 'Wir haben das schon bezahlt.'],
  ['paid', 'Cette facture est déjà réglée.'],
  ['paid', 'De factuur is betaald op 3 maart.'],
  ['paid', 'Ya está pagada.'],
  ['promise', 'We will pay on Friday.'],
  ['promise', 'Wir werden zahlen, am Freitag.'],
  ['promise', 'Je vais payer vendredi.'],
  ['promise', 'Wij zullen betalen op vrijdag.'],
  ['promise', 'Vamos a pagar el viernes.'],
  ['wrong-person', 'I no longer work there.'],
  ['wrong-person', 'Ich bin die falsche Person.'],
  ['wrong-person', 'Vous avez la mauvaise adresse.'],
  ['wrong-person', 'Dit is niet voor mij.'],
  ['wrong-person', 'Ya no trabajo allí.'],
  ['hardship', 'I lost my job and cannot pay.'],
  ['hardship', 'Ich kann nicht zahlen, ich bin arbeitslos.'],
  ['hardship', 'Mon mari est décédé.'],
  ['hardship', 'Ik kan niet betalen.'],
  ['hardship', 'No puedo pagar.'],
  ['stop', 'Please stop writing to me.'],
  ['stop', 'Lassen Sie mich in Ruhe!'],
  ['stop', 'Ne me contactez plus.'],
  ['stop', 'Laat me met rust.'],
  ['stop', 'No me escriban más.'],
  ['documents', 'Please send me the invoice.'],
  ['documents', 'Bitte senden Sie uns die Rechnungskopie.'],
  ['documents', 'Pouvez-vous envoyer la facture ?'],
  ['documents', 'Wilt u een kopie van de factuur sturen?'],
  ['documents', '¿Pueden enviar la factura?'],
])('reads like %s: %s', (matter, words) => {
  expect(suggest(words)[0]?.matter).toBe(matter);
});

test('what says nothing about the case suggests nothing', () => {
  for (const words of ['Thank you, best regards', 'Mit freundlichen Grüßen', '', 'Merci beaucoup'])
    expect(suggest(words)).toEqual([]);
});

test('need and a wish to be left alone come before all else', () => {
  expect(suggest('It has been paid, I paid, was paid! And please stop writing.')[0]?.matter).toBe('stop');
});

test('a hint names the words it rests on, at most three', () => {
  const [hint] = suggest('damaged, defective, broken, incorrect, never ordered');
  expect(hint).toEqual({ matter: 'dispute', words: ['damaged', 'defective', 'broken'] });
});

test('no phrase stands in two matters', () => {
  const all = matters.flatMap((matter) => wordings[matter]);
  expect(new Set(all).size).toBe(all.length);
});
