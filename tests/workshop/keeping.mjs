// What stays with its writer: not one byte of the letter goes over the air or into a store, and the card holds what its owner
// wants on it. Both go into a file on a press, and nowhere otherwise.
import fs from 'node:fs';
import path from 'node:path';
import {id_of, phone_open, press, published, shows} from './phones.mjs';
import {STAGES} from './stages.mjs';
import {check, holds, same, until} from './tools.mjs';

const CANARY = 'kanarienvogel-7731';
const CANARY_16 = Buffer.from(CANARY, 'utf16le');

async function file_of(phone, name) {
  const waits = phone.page.waitForEvent('download');
  await press(phone, name);
  const file = await waits;
  return {name: file.suggestedFilename(), bytes: fs.readFileSync(await file.path())};
}

export async function keeping({browser, broker, host, room, shots}) {
  const phone = await phone_open(browser, `${broker.address}#${room.code}`);
  const {page} = phone;
  await host.stage(STAGES.letter);
  await shows(phone, STAGES.letter.title);
  const id = await id_of(phone);

  await check('a letter says beforehand that it is gone after a reload', async () => {
    await page.getByText('Load the page again, or close it, and the letter is gone.').waitFor();
  });
  await check('a letter is written with greeting, cards and parting, and kept only as a file', async () => {
    const before = published(phone);
    await page.getByRole('radio', {name: 'Hello, you.'}).check();
    await press(phone, 'That stung.');
    await page.getByRole('textbox', {name: 'What would a friend say?'}).pressSequentially(`It is all right. ${CANARY}`);
    await page.getByRole('radio', {name: 'With warmth'}).check();
    const {name, bytes} = await file_of(phone, 'Keep as a text file');
    same(name, 'letter.txt');
    same(bytes.toString(), `Hello, you.\n\nThat stung.\n\nIt is all right. ${CANARY}\n\nWith warmth\n`, 'the file');
    same(published(phone), before, 'messages sent');
  });
  await check('the letter is at hand in later steps, through the porch and a dead broker', async () => {
    await host.stage(STAGES.card);
    if (await page.locator('.notice.behind').count()) await press(phone, 'Go along');
    await shows(phone, STAGES.card.title);
    await press(phone, 'Porch');
    await press(phone, 'Back inside');
    await broker.stop('SIGKILL');
    await page.locator('.notice.away').waitFor();
    await press(phone, 'Your letter');
    holds((await page.locator('.sheet').last().textContent()).includes(CANARY), 'not in the letter');
    await press(phone, 'Back inside');
    await broker.start();
    await page.locator('.notice.away').waitFor({state: 'detached'});
  });
  await check('not one byte of the letter is in any frame, request, store or at the host', async () => {
    const sent = Buffer.concat(phone.frames);
    holds(sent.includes('here'), 'the frames were not written down');
    holds(!sent.includes(CANARY) && !sent.includes(CANARY_16), 'a frame has it');
    for (const request of phone.requests) holds(request.startsWith('blob:') || !request.includes(CANARY), 'a request has it');
    for (const {raw} of host.heard) holds(!raw.includes(CANARY), 'the host has it');
    const stored = await page.evaluate(() => JSON.stringify([{...sessionStorage}, {...localStorage}, document.cookie, location.href, history.state]));
    holds(!stored.includes(CANARY) && !stored.includes('stung'), stored);
    return `${sent.length} bytes in ${phone.frames.length} frames, ${phone.requests.length} requests`;
  });
  await check('the card has what its owner picked and wrote, less what they take off', async () => {
    await host.stage(STAGES.weather);
    await shows(phone, STAGES.weather.title);
    await page.getByRole('radio', {name: 'Rain'}).check();
    await host.stage(STAGES.thoughts);
    await shows(phone, STAGES.thoughts.title);
    await page.getByRole('textbox').fill('A line of my own');
    await press(phone, 'Hand in');
    await until(() => host.standing(id)['thoughts|own'], 'the words');
    await host.stage(STAGES.card);
    await shows(phone, STAGES.card.title);
    const sheet = page.locator('.card .sheet');
    for (const text of [...STAGES.card.card.lines, 'Rain', 'A line of my own']) holds((await sheet.textContent()).includes(text), text);
    await page.getByRole('checkbox', {name: /A line of my own/}).uncheck();
    holds(!(await sheet.textContent()).includes('A line of my own'), 'still on the card');
    const {name, bytes} = await file_of(phone, 'Keep as text');
    same(name, 'card.txt');
    holds(bytes.includes('Rain') && !bytes.includes('A line of my own'), 'the file');
  });
  await check('the card is a picture, and prints alone', async () => {
    const {name, bytes} = await file_of(phone, 'Keep as a picture');
    same(name, 'card.png');
    if (shots) fs.writeFileSync(path.join(shots, name), bytes);
    same(bytes.subarray(1, 4).toString(), 'PNG');
    holds(bytes.readUInt32BE(16) === 800 && bytes.length > 20000, 'an empty picture');
    await page.emulateMedia({media: 'print'});
    same(await page.evaluate(() => ['#scene', '#foot', 'h1', '.ticks', '.card .sheet'].map((part) => document.querySelector(part).getClientRects().length > 0)), [false, false, false, false, true], 'printed');
    await page.emulateMedia({media: 'screen'});
  });
  await check('after the room is closed the letter can still be taken along; a reload ends it', async () => {
    await host.closed();
    await shows(phone, 'The lamps are out');
    await press(phone, 'Your letter');
    holds((await file_of(phone, 'Keep as a text file')).bytes.includes(CANARY), 'the file');
    await page.reload();
    await shows(phone, 'Come in');
    holds(!(await page.content()).includes(CANARY), 'still there');
  });
  same(phone.faults, []);
  await phone.context.close();
}
