// The ways in and out: by code, by key, with a wrong one; late; again after a reload; away and back; the end of a room.
import {heading, id_of, kept, phone_open, press, published, shows, traces} from './phones.mjs';
import {STAGES} from './stages.mjs';
import {check, holds, need, same, until} from './tools.mjs';
const mqtt = need('mqtt');
const CODE = 'The code on the wall';

export async function joining({browser, broker, host, room}) {
  const {address} = broker;
  const phones = [];
  await host.stage(STAGES.rules);

  await check('a phone comes in by a code typed small, and asks for nothing else', async () => {
    const phone = await phone_open(browser, address);
    phones.push(phone);
    await phone.page.getByLabel(CODE).fill(` ${room.code.toLowerCase()} `);
    await press(phone, 'Knock');
    await shows(phone, STAGES.rules.title);
    const id = await id_of(phone);
    holds(/^p-[0-9a-f]{24}$/.test(id), id);
    await until(() => host.from(id).length > 0, 'here');
    same(host.from(id), [{v: 1, k: 'here'}], 'what the host heard');
    same((await kept(phone)).key, room.key, 'the key that is kept');
    holds(!phone.page.url().includes('#'), 'something is left in the address');
  });
  await check('by the code in the address', async () => {
    phones.push(await phone_open(browser, `${address}#${room.code}`));
    await shows(phones[1], STAGES.rules.title);
  });
  await check('by the key in the address, which does not stay there', async () => {
    phones.push(await phone_open(browser, `${address}#${room.code}.${room.key}`));
    await shows(phones[2], STAGES.rules.title);
    holds(!phones[2].page.url().includes(room.key), phones[2].page.url());
    same(phones[2].frames[0].includes('scan'), true, 'comes as scan');
  });
  await check('a wrong code is said kindly, and the next try gets in', async () => {
    const phone = await phone_open(browser, address);
    await phone.page.getByLabel(CODE).fill('ABCDE');
    await press(phone, 'Knock');
    await phone.page.getByText('No room opened with that code').waitFor();
    same(await traces(phone), [0, 0, 0, 0], 'what is stored');
    await phone.page.getByLabel(CODE).fill(room.code);
    await phone.page.keyboard.press('Enter');
    await shows(phone, STAGES.rules.title);
    await phone.context.close();
  });
  await check('a key of another evening leads to the code, kindly', async () => {
    const phone = await phone_open(browser, `${address}#${room.code}.0000000000000000`);
    await phone.page.getByText('belongs to another evening').waitFor();
    await phone.context.close();
  });
  await check('who comes late is in the step that is on', async () => {
    await host.stage({...STAGES.thoughts, state: 'paused'});
    const phone = await phone_open(browser, `${address}#${room.code}`);
    await shows(phone, STAGES.thoughts.title);
    await phone.page.locator('.notice.paused').waitFor();
    await phone.context.close();
  });
  await check('three phones are three windows, and all hear each stage', async () => {
    await host.stage(STAGES.weather);
    for (const phone of phones) await shows(phone, STAGES.weather.title);
    same(new Set(await Promise.all(phones.map(id_of))).size, 3, 'ids');
    for (const phone of phones) holds(host.is_lit(await id_of(phone)), 'a window is dark');
  });
  await check('a reload keeps the window and says that something was given', async () => {
    const [phone] = phones;
    const id = await id_of(phone);
    await phone.page.getByRole('radio', {name: 'Rain'}).check();
    await until(() => host.standing(id)['weather|weather'] === 'rain', 'the answer');
    await phone.page.reload();
    await shows(phone, STAGES.weather.title);
    same(await id_of(phone), id, 'the id');
    await until(() => host.is_lit(id), 'the window lit again');
    await phone.page.getByText('Something was given here before').waitFor();
    await press(phone, 'Take it back');
    await until(() => host.standing(id)['weather|weather'] === '', 'taken back');
  });
  await check('a token older than ten minutes is not used', async () => {
    const phone = await phone_open(browser, `${address}#${room.code}`);
    await shows(phone, STAGES.weather.title);
    const id = await id_of(phone);
    const old = {...(await kept(phone)), until: Date.now() - 1};
    await phone.page.goto('about:blank');
    await phone.page.goto(address);
    await phone.page.evaluate((text) => sessionStorage.setItem('inner-house', text), JSON.stringify(old));
    await phone.page.addInitScript((text) => { if (!window.name) { window.name = 'once'; sessionStorage.setItem('inner-house', text); } }, JSON.stringify(old));
    await phone.page.reload();
    await shows(phone, 'Come in');
    same(await traces(phone), [0, 0, 0, 0], `what is stored of ${id}`);
    await phone.context.close();
  });
  await check('a phone that is pushed out by its own id thrice takes a new one', async () => {
    const phone = await phone_open(browser, `${address}#${room.code}`);
    await shows(phone, STAGES.weather.title);
    const id = await id_of(phone);
    while (await id_of(phone) === id) {
      const before = host.from(id).length;
      const twin = mqtt.connect(`mqtt://127.0.0.1:${broker.host_port}`, {clientId: id, username: 'scan', password: room.key, reconnectPeriod: 0});
      await until(() => twin.connected, 'the twin');
      await until(async () => host.from(id).slice(before).some(({k}) => k === 'here') || await id_of(phone) !== id, 'the phone again');
      twin.end(true);
    }
    await until(async () => host.is_lit(await id_of(phone)), 'the new window');
    await phone.context.close();
  });

  await check('the broker dies: phones wait calmly, come back, say all again, and nothing is doubled', async () => {
    const ids = await Promise.all(phones.map(id_of));
    await phones[1].page.getByRole('radio', {name: 'Sun'}).check();
    await until(() => host.standing(ids[1])['weather|weather'] === 'sun', 'the first answer');
    await broker.stop('SIGKILL');
    for (const phone of phones) await phone.page.locator('.notice.away').waitFor();
    await phones[0].page.getByRole('radio', {name: 'Fog'}).check();
    await phones[2].page.getByRole('radio', {name: 'Wind'}).check();
    await phones[2].page.getByRole('radio', {name: 'Clouds'}).check();
    const before = host.heard.length;
    await broker.start();
    for (const phone of phones) await phone.page.locator('.notice.away').waitFor({state: 'detached'});
    await until(() => ['fog', 'sun', 'cloud'].every((pick, i) => host.standing(ids[i])['weather|weather'] === pick), 'all answers');
    const after = (id) => host.heard.slice(before).filter((one) => one.id === id).map(({message}) => message.k);
    await until(() => ids.every((id) => after(id).includes('pick')), 'all answers again');
    await host.stage(STAGES.rest);
    for (const phone of phones) await shows(phone, STAGES.rest.title);
    for (const id of ids) {
      same(after(id).filter((k) => k === 'pick').length, 1, 'answers said again');
      same(after(id)[0], 'here', 'the first that is said');
    }
  });
  await check('the porch and the help page say nothing to anybody, and lead back', async () => {
    const [phone] = phones;
    await host.stage(STAGES.thoughts);
    await shows(phone, STAGES.thoughts.title);
    await phone.page.getByRole('textbox').fill('half a sentence');
    const before = published(phone);
    await press(phone, 'Porch');
    await shows(phone, 'The porch');
    holds(!await phone.page.locator('#foot').isVisible(), 'the foot is there');
    await press(phone, 'People to talk to');
    await shows(phone, 'People to talk to');
    await host.stage({...STAGES.thoughts, state: 'paused'});
    await press(phone, 'Back inside');
    await shows(phone, STAGES.thoughts.title);
    same(await phone.page.getByRole('textbox').inputValue(), 'half a sentence', 'the draft');
    same(published(phone), before, 'messages sent');
  });
  await check('the porch and the help page are there without the room', async () => {
    const phone = await phone_open(browser, address);
    await broker.stop('SIGKILL');
    await press(phone, 'Porch');
    await shows(phone, 'The porch');
    await press(phone, 'Back inside');
    await press(phone, 'Help');
    await shows(phone, 'People to talk to');
    await broker.start();
    await phone.context.close();
    for (const one of phones) await one.page.locator('.notice.away').waitFor({state: 'detached'});
  });
  await check('leaving asks nothing, puts the window out and leaves no trace', async () => {
    const id = await id_of(phones[0]);
    await press(phones[0], 'Leave');
    await shows(phones[0], 'You have left the room');
    await until(() => !host.is_lit(id), 'the window out');
    same(await traces(phones[0]), [0, 0, 0, 0], 'what is stored');
  });
  await check('a phone that falls silent is put out by its last will', async () => {
    const phone = await phone_open(browser, `${address}#${room.code}`);
    await shows(phone, STAGES.thoughts.title);
    const id = await id_of(phone);
    await phone.context.close();
    await until(() => !host.is_lit(id), 'the window out');
  });
  await check('a closed room is forgotten: stores and cookies are empty', async () => {
    await host.closed();
    for (const phone of phones.slice(1)) {
      await shows(phone, 'The lamps are out');
      same(await traces(phone), [0, 0, 0, 0], 'what is stored');
      await phone.page.reload();
      same(await heading(phone), 'Come in', 'after a reload');
      same(await traces(phone), [0, 0, 0, 0], 'what is stored');
    }
  });
  await check('no page threw or broke its own policy, and nothing came from elsewhere', async () => {
    for (const phone of phones) {
      same(phone.faults, [], 'faults');
      same(phone.requests.filter((request) => !request.startsWith(address) && !/^(data|blob):/.test(request)), [], 'requests');
    }
  });
  for (const phone of phones) await phone.context.close();
}
