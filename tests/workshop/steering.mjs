// The facilitator's remote: in by code and PIN, the desk as the host lays it, each button as one message, and words that wait.
import path from 'node:path';
import {DESK, STAGES} from './stages.mjs';
import {faults_for_axe, layout_faults, phone_open, press, shows, traces} from './phones.mjs';
import {check, holds, same, until} from './tools.mjs';

export async function steering({browser, broker, host, room, shots}) {
  await host.stage(STAGES.weather);
  const phone = await phone_open(browser, broker.address, {shots});
  const {page} = phone;
  const asked = () => host.heard.filter(({from}) => from === 'remote').map(({message}) => message);

  async function seen(name) {
    for (const [zoom, width] of [['320 pixels', 320], ['200 % zoom', 160]]) {
      await page.setViewportSize({width, height: width * 2});
      await check(`${name} at ${zoom}`, async () => {
        same(await layout_faults(page), [], 'layout');
        same(await faults_for_axe(page), [], 'axe');
      });
    }
    await page.setViewportSize({width: 390, height: 780});
    if (shots) await page.screenshot({path: path.join(shots, name + '.png'), fullPage: true});
  }

  await check('a wrong PIN is said kindly', async () => {
    await page.getByRole('link', {name: 'to the remote'}).click();
    await shows(phone, 'Remote');
    await page.getByLabel('The code on the wall').fill(room.code.toLowerCase());
    await page.getByLabel('The PIN').fill('111111');
    await press(phone, 'Knock');
    await page.getByText('do not go together').waitFor();
  });
  await seen('remote-join');
  await check('code and PIN lead to the desk', async () => {
    await page.getByLabel('The PIN').fill(room.pin);
    await page.keyboard.press('Enter');
    await page.getByText('The desk is on its way.').waitFor();
    await host.desk(DESK);
    await shows(phone, DESK.title);
    for (const text of ['Step 3 of 9', 'Then: A thought flies in', ...DESK.notes, '23 phones, 11 answered', 'Waiting to be read: 2', DESK.held[0].text]) await page.getByText(text, {exact: true}).waitFor();
    await page.getByText('The word list noticed 1').waitFor();
    same(await traces(phone), [0, 0, 0, 0], 'what is stored');
  });
  await seen('remote');
  await check('each button is one message, and one press counts once', async () => {
    const wanted = [];
    for (const [label, what] of [['Next', 'next'], ['Back', 'back'], ['Skip', 'skip'], ['Pause', 'pause'], ['Quiet', 'quiet']]) {
      await page.getByRole('button', {name: label, exact: true}).dblclick();
      wanted.push({v: 1, do: what});
      await until(() => asked().length >= wanted.length, what);
      await host.desk(DESK);
      await page.locator(`[data-ask=${what}][aria-disabled=false]`).waitFor();
    }
    await host.desk({...DESK, state: 'paused'});
    await press(phone, 'Go on');
    wanted.push({v: 1, do: 'go'});
    await until(() => asked().length >= wanted.length, 'go');
    same(asked(), wanted);
  });
  await check('words are shown or not shown by their number, and leave the list when the desk says so', async () => {
    await host.desk(DESK);
    await page.getByRole('button', {name: 'Pause', exact: true}).waitFor();
    const before = asked().length;
    await page.locator('.held').nth(0).getByRole('button', {name: 'Show', exact: true}).click();
    await page.locator('.held').nth(1).getByRole('button', {name: 'Do not show'}).click();
    await until(() => asked().length >= before + 2, 'both');
    same(asked().slice(before), [{v: 1, do: 'approve', ref: 7}, {v: 1, do: 'reject', ref: 8}]);
    await host.desk({...DESK, held: [DESK.held[0]]});
    await page.getByText('Waiting to be read: 1').waitFor();
    same(await page.evaluate(() => document.activeElement.closest('.held')?.dataset.ref), '7', 'the focus');
  });
  await check('the clock goes past and only changes its colour', async () => {
    await host.desk({...DESK, elapsed: 299});
    await page.locator('.clock.past').waitFor();
    holds(/^5:0\d of 5 min$/.test(await page.locator('.clock').textContent()), await page.locator('.clock').textContent());
  });
  await check('a broken desk changes nothing', async () => {
    for (const bad of ['{', '[]', '{"v":2}', JSON.stringify({v: 1, n: 9e6, state: 'open', title: 7}), JSON.stringify({v: 1, n: 9e6, state: 'open', title: 'bad', held: [{}]})]) await host.raw('desk', bad);
    await host.desk({...DESK, title: 'Good', notes: ['<b>bold</b>'], held: []});
    await shows(phone, 'Good');
    await page.getByText('<b>bold</b>').waitFor();
  });
  await check('without the laptop the buttons rest, and come back with it', async () => {
    const before = asked().length;
    await broker.stop('SIGKILL');
    await page.getByText('The laptop cannot be heard').waitFor();
    await page.getByRole('button', {name: 'Next', exact: true}).click({force: true});
    await broker.start();
    await page.locator('[data-ask=next][aria-disabled=false]').waitFor();
    same(asked().length, before, 'messages');
  });
  await check('the end of the room ends the remote', async () => {
    await host.closed();
    await shows(phone, 'The lamps are out');
    same(await traces(phone), [0, 0, 0, 0], 'what is stored');
  });
  same(phone.faults, []);
  await phone.context.close();
}
