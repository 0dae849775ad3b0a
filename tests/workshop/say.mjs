// Six phones say the words, and the remote lets some of them through: say.mjs PAGE CODE KEY PIN WORDS. Ends when the desk shows it.
import {remote_open} from './game.mjs';
import {until} from './tools.mjs';
import {Phone} from './wire.mjs';

const [page, code, key, pin, words] = process.argv.slice(2);
const remote = await remote_open({room: code, pin, ws: `${page.replace('http', 'ws')}/mqtt`});
const phones = [...Array(6)].map((_, i) => new Phone({port: Number(new URL(page).port), code, key}, i));
for (const phone of phones) await phone.join();
const asks_for_words = ({stage}) => stage.items.some(({kind}) => kind === 'words');
while (!phones.every(asks_for_words)) {
  await remote.next();
  await until(() => phones.every(({stage}) => stage.index === remote.desk.index), 'the page on all phones');
}
const {step} = phones[0].stage;
for (const [i, phone] of phones.entries()) await phone.say({v: 1, k: 'say', step, item: 'own', text: `${words} ${i}`});
await until(() => remote.desk.held.length === 6, 'the words on the desk');
for (const {ref} of remote.desk.held.slice(0, 3)) await remote.press('approve', ref);
await until(() => remote.desk.held.length === 3, 'three of them let through');
process.exit(0);
