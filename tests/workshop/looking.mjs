// Every screen as it is seen: axe finds nothing, at 320 pixels and with twice the size nothing sticks out or is too small
// to press, and with a folder given each is drawn for somebody to look at.
import path from 'node:path';
import {breath_from, STAGES} from './stages.mjs';
import {faults_for_axe, layout_faults, phone_open, press, shows} from './phones.mjs';
import {check, same} from './tools.mjs';

const SIZES = [['at 320 pixels', {width: 320, height: 640}], ['at 200 % zoom', {width: 160, height: 320}]];
const HELP = [{region: 'United Kingdom and Ireland', name: 'Samaritans', reach: '116 123', hours: 'day and night, free to call'},
  {region: 'United States', name: '988 Suicide & Crisis Lifeline', reach: 'call or text 988', hours: 'day and night'}];

export async function looking({browser, broker, host, serve, room, shots}) {
  serve({lang: 'en', dir: 'ltr', words: {}, help: HELP, broker: ''});
  const phone = await phone_open(browser, broker.address, {shots});
  const {page} = phone;

  async function seen(name) {
    if (shots) {
      await page.setViewportSize({width: 390, height: 780});
      await page.screenshot({path: path.join(shots, name + '.png')});
      await page.screenshot({path: path.join(shots, name + '-full.png'), fullPage: true});
    }
    for (const [size_name, size] of SIZES) {
      await page.setViewportSize(size);
      await check(`${name} ${size_name}`, async () => {
        same(await layout_faults(page), [], 'layout');
        same(await faults_for_axe(page), [], 'axe');
      });
      if (shots) { await page.setViewportSize(size); await page.screenshot({path: path.join(shots, `${name}-${size.width}.png`), fullPage: true}); }
    }
    await page.setViewportSize({width: 390, height: 780});
  }

  await seen('join');
  await page.getByLabel('The code on the wall').fill('abc');
  await press(phone, 'Knock');
  await seen('join-short');
  await press(phone, 'Help');
  await shows(phone, 'People to talk to');
  await seen('help');
  await press(phone, 'Back inside');
  await press(phone, 'Porch');
  await shows(phone, 'The porch');
  await seen('porch');
  await press(phone, 'Back inside');
  await host.raw('stage', '');
  await page.getByLabel('The code on the wall').fill(room.code);
  await press(phone, 'Knock');
  await shows(phone, 'You are in');
  await seen('wait');

  const own = page.getByRole('textbox', {name: 'A thought of that kind that you know'});
  const done = {
    weather: () => page.getByRole('radio', {name: 'Rain'}).check(),
    thoughts: async () => {
      await page.getByRole('radio', {name: 'Quite'}).check();
      await own.fill('They will notice that I am only pretending.');
      await press(phone, 'Hand in');
    },
    'me-too': () => page.getByRole('button', {name: /sorry to chairs/}).click(),
    storm: () => page.getByRole('radio', {name: 'Kindness'}).check(),
    letter: async () => {
      await press(phone, 'This week asked for a lot.');
      await page.getByRole('textbox', {name: 'What would a friend say?'}).fill('You carried two jobs and a cold.');
      await page.getByRole('group', {name: 'The whole letter'}).focus();
    },
  };
  for (const [name, stage] of Object.entries(STAGES)) {
    const content = name === 'breathe' ? breath_from(host.clock() - 1800, [[4000, 600000 / 10]]) : stage;
    if (name === 'breathe') await host.beat();
    await host.stage(content);
    await shows(phone, stage.title);
    if (name === 'breathe') await host.beat();
    await seen(name);
    if (done[name]) { await done[name](); await seen(name + '-done'); }
  }
  await host.stage({...STAGES.thoughts, state: 'paused'});
  await shows(phone, STAGES.thoughts.title);
  await page.locator('.notice.paused').waitFor();
  await seen('paused');
  await own.fill('I am still writing');
  await host.stage(STAGES.rest);
  await page.locator('.notice.behind').waitFor();
  await seen('behind');
  await press(phone, 'Go along');
  await host.stage({...STAGES.rest, state: 'quiet'});
  await shows(phone, 'Quiet for a moment');
  await seen('quiet');
  await broker.stop();
  await page.locator('.notice.away').waitFor();
  await seen('away');
  await broker.start();
  await page.locator('.notice.away').waitFor({state: 'detached'});
  await host.closed();
  await shows(phone, 'The lamps are out');
  await seen('closed');
  await press(phone, 'Your letter');
  await seen('letter-kept');
  await check('no screen broke a rule of its own policy or threw', async () => same(phone.faults, []));
  await phone.context.close();

  if (shots) {
    const moving = await phone_open(browser, broker.address + '#' + room.code, {shots, still: false});
    await host.stage(breath_from(host.clock() - 1800, [[4000, 60000]]));
    await shows(moving, STAGES.breathe.title);
    await host.beat();
    await moving.page.locator('.breath[data-phase=out], .breath[data-phase=in]').waitFor();
    await moving.page.screenshot({path: path.join(shots, 'breathe-moving.png')});
    await moving.page.emulateMedia({media: 'print'});
    await host.stage(STAGES.card);
    await shows(moving, STAGES.card.title);
    await moving.page.screenshot({path: path.join(shots, 'card-print.png')});
    await moving.page.emulateMedia({media: 'screen', forcedColors: 'active'});
    await host.stage(STAGES.weather);
    await shows(moving, STAGES.weather.title);
    await moving.page.screenshot({path: path.join(shots, 'weather-forced.png')});
    await moving.page.emulateMedia({media: 'screen', forcedColors: 'none', contrast: 'more'});
    await moving.page.getByRole('radio', {name: 'Fog'}).check();
    await moving.page.screenshot({path: path.join(shots, 'weather-contrast.png')});
    await moving.page.emulateMedia({contrast: 'no-preference'});
    await moving.page.setViewportSize({width: 1100, height: 900});
    await moving.page.screenshot({path: path.join(shots, 'weather-wide.png')});
    await host.stage({...STAGES.weather, lang: 'ar', title: 'الطقس في الداخل'});
    await shows(moving, 'الطقس في الداخل');
    await moving.page.setViewportSize({width: 390, height: 780});
    await moving.page.screenshot({path: path.join(shots, 'weather-rtl.png')});
    await moving.context.close();
  }
  serve(null);
}
