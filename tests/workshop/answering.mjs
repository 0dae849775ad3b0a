// Answers: each kind arrives exactly as the protocol has it, is replaced, is taken back; what comes broken does nothing; what
// comes as markup stays text; who is writing is left in peace; and all of it with the keyboard alone.
import {breath_from, STAGES} from './stages.mjs';
import {heading, id_of, phone_open, press, shows} from './phones.mjs';
import {check, holds, same, until} from './tools.mjs';

const EVIL = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

export async function answering({browser, broker, host, room, serve}) {
  const phones = [];
  await host.stage(STAGES.weather);
  for (let i = 0; i < 3; i += 1) phones.push(await phone_open(browser, `${broker.address}#${room.code}`));
  for (const phone of phones) await shows(phone, STAGES.weather.title);
  const [phone] = phones;
  const {page} = phone;
  const id = await id_of(phone);
  const said = () => host.from(id).filter(({k}) => k === 'pick' || k === 'say');
  const next_said = async (count) => until(() => said().length >= count && said(), `${count} answers`);

  await check('a choice arrives as the protocol has it, is replaced and taken back', async () => {
    await page.getByRole('radio', {name: 'Rain'}).check();
    same((await next_said(1)).at(-1), {v: 1, k: 'pick', step: 'weather', item: 'weather', pick: 'rain'});
    await page.getByRole('radio', {name: 'Sun'}).check();
    same((await next_said(2)).at(-1), {v: 1, k: 'pick', step: 'weather', item: 'weather', pick: 'sun'});
    await press(phone, 'Take it back');
    same((await next_said(3)).at(-1), {v: 1, k: 'pick', step: 'weather', item: 'weather', pick: ''});
    same(await page.locator('input:checked').count(), 0, 'checked');
  });
  await check('a scale and own words arrive so too; words only when handed in', async () => {
    await host.stage(STAGES.thoughts);
    await shows(phone, STAGES.thoughts.title);
    await page.getByRole('radio', {name: 'Quite'}).check();
    same((await next_said(4)).at(-1), {v: 1, k: 'pick', step: 'thoughts', item: 'belief', pick: '3'});
    const field = page.getByRole('textbox');
    await field.fill('They will notice.');
    await page.getByText('Not sent.').waitFor();
    await press(phone, 'Hand in');
    same((await next_said(5)).at(-1), {v: 1, k: 'say', step: 'thoughts', item: 'own', text: 'They will notice.'});
    await page.getByText('Handed in. It waits').waitFor();
    await field.fill('They will see.');
    await page.getByText('What was handed in before still stands').waitFor();
    await press(phone, 'Hand in');
    same((await next_said(6)).at(-1).text, 'They will see.');
    await page.locator('.words').getByRole('button', {name: 'Take it back'}).click();
    same((await next_said(7)).at(-1), {v: 1, k: 'say', step: 'thoughts', item: 'own', text: ''});
    await page.getByText('Taken back.').first().waitFor();
  });
  await check('words that are too long are not taken, and the worst of 140 fits in 1024 bytes', async () => {
    await page.getByRole('textbox').fill('x'.repeat(141));
    await page.getByText('1 characters too many').waitFor();
    same(await page.getByRole('button', {name: 'Hand in'}).getAttribute('aria-disabled'), 'true', 'hand in');
    await page.getByRole('textbox').fill('🦋'.repeat(140));
    await press(phone, 'Hand in');
    const all = await next_said(8);
    same(Array.from(all.at(-1).text).length, 140, 'characters');
    holds(Math.max(...host.heard.filter((one) => one.id === id).map(({raw}) => Buffer.byteLength(raw))) <= 1024, 'too many bytes');
  });
  await check('a part of a step is answered by its number', async () => {
    await host.stage(STAGES.storm);
    await shows(phone, STAGES.storm.title);
    await page.getByRole('radio', {name: 'Kindness'}).check();
    same((await next_said(9)).at(-1), {v: 1, k: 'pick', step: 'storm.1', item: 'stone', pick: 'kindness'});
  });
  await check('a light is lit and put out', async () => {
    await host.stage(STAGES['me-too']);
    await shows(phone, STAGES['me-too'].title);
    const light = page.getByRole('button', {name: /sorry to chairs/});
    await light.click();
    same((await next_said(10)).at(-1), {v: 1, k: 'pick', step: 'me-too', item: 'gurdeep', pick: 'yes'});
    same(await light.getAttribute('aria-pressed'), 'true', 'pressed');
    await light.click();
    same((await next_said(11)).at(-1).pick, '');
  });
  await check('at most four messages a second, and the newest of each wins', async () => {
    const lights = await page.locator('.me-too').all();
    for (let i = 0; i < 7; i += 1) for (const light of lights) await light.click({force: true});
    await until(() => ['gurdeep', 'ines', 'tomasz'].every((item) => host.standing(id)[`me-too|${item}`] === 'yes'), 'all lit');
    const times = host.heard.filter((one) => one.id === id).map(({at}) => at).slice(-8);
    for (let i = 4; i < times.length; i += 1) holds(times[i] - times[i - 4] > 900, `five in ${Math.round(times[i] - times[i - 4])} ms`);
  });
  await check('what the others answered is theirs', async () => {
    for (const other of phones.slice(1)) same(host.from(await id_of(other)).every(({k}) => k === 'here'), true, 'silent');
  });

  await check('markup in every text stays text', async () => {
    await host.stage({step: 'evil', do: 'letter', title: EVIL, say: [EVIL], items: [
      {id: 'a', kind: 'choice', ask: EVIL, choices: [{id: 'x', text: EVIL, more: EVIL}]}, {id: 'b', kind: 'words', ask: EVIL, most: 140}, {id: 'c', kind: 'me-too', text: EVIL}],
    letter: {greetings: [EVIL], parts: [{asks: EVIL, cards: [EVIL]}], partings: [EVIL]}, card: {lines: [EVIL], sources: [EVIL]}});
    await shows(phone, EVIL);
    await page.getByRole('radio').first().check();
    await page.locator('.card-line').first().click();
    same(await page.evaluate(() => [window.hacked ?? 0, document.querySelectorAll('#main img, #main script').length]), [0, 0]);
    await host.stage(STAGES.rest);
    await shows(phone, STAGES.rest.title);
  });
  await check('broken, oversized, unknown and old messages change nothing', async () => {
    const ok = {v: 1, room: room.code, n: 9e6, state: 'open', step: 'bad', at: 0, index: 0, of: 9, do: 'rest', title: 'bad', say: []};
    const item = (more) => ({...ok, items: [{id: 'a', kind: 'choice', ask: '', choices: [], ...more}]});
    const bad = ['{', '[]', 'null', '"x"', '42', '', '\u0000', JSON.stringify({...ok, v: 2}), JSON.stringify({...ok, v: '1'}), JSON.stringify({...ok, v: undefined}),
      ...[{n: '9'}, {n: -1}, {n: 1}, {n: 1.5}, {state: 'odd'}, {state: ['open']}, {room: 'ABCDE'}, {title: 7}, {title: 'x'.repeat(300)}, {say: 'x'}, {say: [7]}, {say: Array(99).fill('x')},
        {step: '../x'}, {step: {}}, {at: -1}, {key: 'zz'}, {items: {}}, {items: [null]}, {items: Array(99).fill({id: 'a', kind: 'me-too', text: ''})}, {breath: {}},
        {breath: {start: 'x', turns: [[4000, 4000]]}}, {breath: {start: 1, turns: [[1, 1]]}}, {breath: {start: 1, turns: []}}, {letter: []}, {letter: {parts: [7]}}, {card: {lines: 'x'}},
        {say: ['y'.repeat(17000)]}].map((more) => JSON.stringify({...ok, ...more})),
      ...[{id: ''}, {id: 7}, {choices: [7]}, {choices: [{id: 'a'}]}, {choices: Array(99).fill({id: 'a', text: 'a'})}, {kind: 'words', most: 'x'}, {kind: 'me-too'}].map((more) => JSON.stringify(item(more))),
      Buffer.from([0x7b, 0xff, 0xfe, 0x7d])];
    await page.evaluate(() => {
      window.seen = [];
      new MutationObserver(() => window.seen.push(document.querySelector('main h1').textContent)).observe(document.getElementById('main'), {childList: true});
    });
    for (const message of bad) await host.raw('stage', message);
    for (const message of ['{', '{"v":1}', '{"v":1,"t":"x"}', '{"v":2,"t":1}', '{"v":1,"t":-5}']) await host.raw('stage/beat', message, {qos: 0});
    await host.raw('stage', JSON.stringify({...ok, n: host.next_n(), title: 'good', more: {deep: [1]}, items: [{id: 'z', kind: 'hologram'}, {id: 'y', kind: 'me-too', text: 'Still here'}]}));
    await shows(phone, 'good');
    same(await page.evaluate(() => window.seen), ['good'], 'pages drawn');
    same(await page.locator('.me-too').count(), 1, 'items');
    return `${bad.length} messages`;
  });
  await check('who is writing is not pulled away, and goes along when ready', async () => {
    await host.stage(STAGES.answers);
    await shows(phone, STAGES.answers.title);
    const field = page.getByRole('textbox');
    await field.focus();
    await page.keyboard.type('I would say');
    await host.stage(STAGES.talk);
    await page.locator('.notice.behind').waitFor();
    await shows(phones[1], STAGES.talk.title);
    await page.keyboard.type(' that it is late');
    same(await field.inputValue(), 'I would say that it is late', 'the field');
    await press(phone, 'Go along');
    await shows(phone, STAGES.talk.title);
    same(await page.evaluate(() => document.activeElement.tagName), 'H1', 'the focus');
    await host.stage(STAGES.answers);
    await shows(phone, STAGES.answers.title);
    same(await field.inputValue(), 'I would say that it is late', 'the draft');
  });
  await check('a stage that says the same again leaves the page as it is', async () => {
    await page.getByRole('textbox').focus();
    await host.stage({...STAGES.answers, state: 'paused'});
    await page.locator('.notice.paused').waitFor();
    same(await page.evaluate(() => document.activeElement.tagName), 'TEXTAREA', 'the focus');
  });
  await check('language and direction follow the stage', async () => {
    await page.getByRole('textbox').blur();
    await host.stage({...STAGES.rest, lang: 'ar'});
    await shows(phone, STAGES.rest.title);
    await until(() => page.evaluate(() => document.documentElement.lang === 'ar' && document.documentElement.dir === 'rtl'), 'right to left');
    await host.stage({...STAGES.rest, lang: 'en'});
    await until(() => page.evaluate(() => document.documentElement.dir === 'ltr'), 'left to right');
  });
  for (const one of phones) { same(one.faults, []); await one.context.close(); }

  await check('words, help lines and broker come from the line that the game writes', async () => {
    serve({lang: 'de', dir: 'ltr', words: {'phone.join-title': 'Herein </script><script>', 'phone.code': 7}, broker: `ws://127.0.0.1:${broker.port}/mqtt`,
      help: [{region: 'Hier', name: 'Jemand', reach: '116 123', hours: 'immer'}, {region: 3}, null]});
    const german = await phone_open(browser, broker.address);
    await shows(german, 'Herein </script><script>');
    same(await german.page.evaluate(() => document.documentElement.lang), 'de', 'language');
    await press(german, 'Help');
    same(await german.page.getByRole('link', {name: '116 123'}).getAttribute('href'), 'tel:116123', 'the number');
    same(await german.page.locator('dt').count(), 1, 'help lines');
    await press(german, 'Back inside');
    await german.page.getByLabel('The code on the wall').fill(room.code);
    await press(german, 'Knock');
    await shows(german, STAGES.rest.title);
    same(german.faults, []);
    await german.context.close();
    serve(null);
  });
  await keyboard_only({browser, broker, host, room});
}

// Tab until the focus is on what `selector` names; each stop on the way must be to be seen.
async function tab_to(page, selector) {
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate((wanted) => {
      const element = document.activeElement;
      const shown = element.closest('.option') && element.type === 'radio' ? element.closest('.option') : element;
      const box = element.getBoundingClientRect();
      return {is_it: element.matches(wanted), is_body: element === document.body, ring: getComputedStyle(shown).outlineStyle, inside: box.bottom > 0 && box.top < innerHeight, what: element.outerHTML.slice(0, 80)};
    }, selector);
    if (!at.is_body) holds(at.ring !== 'none' && at.inside, `no focus to be seen on ${at.what}`);
    if (at.is_it) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

async function keyboard_only({browser, broker, host, room}) {
  await check('the keyboard alone does everything, at 320 pixels', async () => {
    const phone = await phone_open(browser, broker.address, {context: {viewport: {width: 320, height: 640}}});
    const {page} = phone;
    const keys = page.keyboard;
    await host.stage(STAGES.rules);
    await tab_to(page, '#code');
    await keys.type(room.code);
    await keys.press('Enter');
    await shows(phone, STAGES.rules.title);
    const id = await id_of(phone);
    const stands = (key, value) => until(() => host.standing(id)[key] === value, `${key} = ${value}`);
    const go = async (stage) => { await host.stage(stage); await shows(phone, stage.title); };
    const use = {
      weather: async () => { await tab_to(page, 'input[type=radio]'); await keys.press('Space'); await stands('weather|weather', 'sun'); await keys.press('ArrowDown'); await stands('weather|weather', 'cloud');
        await tab_to(page, '.after button'); await keys.press('Enter'); await stands('weather|weather', ''); },
      thoughts: async () => { await tab_to(page, 'input[type=radio]'); await keys.press('ArrowDown'); await tab_to(page, 'textarea'); await keys.type('A try'); await tab_to(page, '.words .primary'); await keys.press('Enter'); await stands('thoughts|own', 'A try'); },
      answers: async () => { await tab_to(page, 'textarea'); await keys.type('Another'); await tab_to(page, '.words .primary'); await keys.press('Space'); await stands('answers|own', 'Another'); },
      'me-too': async () => { await tab_to(page, '.me-too[data-item=ines]'); await keys.press('Space'); await stands('me-too|ines', 'yes'); },
      storm: async () => { await tab_to(page, 'input[type=radio]'); await keys.press('Space'); await stands('storm.1|stone', 'kindness'); },
      breathe: async () => { await tab_to(page, '.breath button'); await keys.press('Enter'); },
      letter: async () => { await tab_to(page, 'textarea'); await keys.type('Dear'); await tab_to(page, '.card-line'); await keys.press('Enter'); await tab_to(page, '.keep button');
        const file = page.waitForEvent('download'); await keys.press('Enter'); await file; },
      card: async () => { await tab_to(page, 'input[type=checkbox]'); await keys.press('Space'); await tab_to(page, '.keep button:nth-child(2)'); const file = page.waitForEvent('download'); await keys.press('Enter'); await file; },
      close: async () => { await tab_to(page, '#go-porch'); await keys.press('Enter'); await shows(phone, 'The porch'); await tab_to(page, '.primary'); await keys.press('Enter'); await shows(phone, STAGES.close.title);
        same(await page.evaluate(() => document.activeElement.id), 'go-porch', 'the focus comes back'); },
    };
    for (const [name, stage] of Object.entries(STAGES)) {
      await go(name === 'breathe' ? breath_from(host.clock() + 60000, [[4000, 5000]]) : stage);
      if (use[name]) await use[name]();
    }
    await tab_to(page, '#go-leave');
    await keys.press('Enter');
    await shows(phone, 'You have left the room');
    same(await heading(phone), 'You have left the room');
    same(phone.faults, []);
    await phone.context.close();
  });
}
