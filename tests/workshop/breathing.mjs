// One breath in the whole room: three phones, beats that come late by chance, and each turn within a tenth of a second.
import {breath_from} from './stages.mjs';
import {phone_open, shows} from './phones.mjs';
import {check, holds, same, until} from './tools.mjs';

const WITHIN_MS = 100;
const spread = (values) => Math.max(...values) - Math.min(...values);

export async function breathing({browser, broker, host, room}) {
  const phones = [];
  host.beat_on(120);
  for (let i = 0; i < 3; i += 1) {
    phones.push(await phone_open(browser, `${broker.address}#${room.code}`, {still: i === 2, context: {viewport: {width: 320, height: 500}}}));
  }
  await host.stage({step: 'rest', do: 'rest', title: 'Before'});
  for (const phone of phones) await shows(phone, 'Before');
  for (const {page} of phones) {
    // On each change of the phase: the wall clock, and what the page took the host's clock for.
    await page.evaluate(() => {
      window.turns = [];
      new MutationObserver((changes) => {
        for (const {target} of changes) {
          const {phase, clock} = target.dataset;
          window.turns.push({phase, clock: Number(clock), wall: performance.timeOrigin + performance.now()});
        }
      }).observe(document.getElementById('main'), {subtree: true, attributeFilter: ['data-phase']});
    });
  }
  const heard_beats = async () => (await Promise.all(phones.map(({frames}) => frames.length))).every((count) => count > 0);
  await until(heard_beats, 'phones on the line');
  const turns = Array.from({length: 5}, () => [600, 700]);
  const stage = breath_from(host.clock() + 2500, turns);
  await host.stage(stage);
  for (const phone of phones) await shows(phone, stage.title);
  for (const {page} of phones) await page.locator('.breath[data-phase=after]').waitFor();
  const seen = await Promise.all(phones.map(({page}) => page.evaluate(() => window.turns)));
  const wanted = ['in', 'out', 'in', 'out', 'in', 'out', 'in', 'out', 'in', 'out', 'after'];
  const turning = seen.map((list) => list.filter(({phase}) => wanted.includes(phase)).slice(-wanted.length));

  await check('three phones breathe the same turns', async () => {
    for (const list of turning) same(list.map(({phase}) => phase), wanted);
  });
  await check('their clocks agree at every turn', async () => {
    const gaps = wanted.map((_, i) => spread(turning.map((list) => list[i].wall - list[i].clock)));
    holds(Math.max(...gaps) < WITHIN_MS, `${Math.round(Math.max(...gaps))} ms apart`);
    return `at most ${Math.max(...gaps).toFixed(1)} ms apart`;
  });
  await check('and so does what is seen', async () => {
    const gaps = wanted.map((_, i) => spread(turning.map((list) => list[i].wall)));
    holds(Math.max(...gaps) < WITHIN_MS, `${Math.round(Math.max(...gaps))} ms apart`);
    return `at most ${Math.max(...gaps).toFixed(1)} ms apart`;
  });
  await check('the turns are where the host has them', async () => {
    const from = stage.breath.start;
    const times = turns.flat().reduce((all, part) => [...all, all.at(-1) + part], [from]);
    for (const list of turning) for (const [i, {clock}] of list.entries()) holds(Math.abs(clock - times[i]) < WITHIN_MS, `turn ${i} at ${clock}, not ${times[i]}`);
  });
  await check('the ring moves for who likes movement, and a bar goes in steps for who does not', async () => {
    await host.stage(breath_from(host.clock() - 3000, [[3000, 60000]]));
    for (const {page} of phones) await page.locator('.breath[data-phase=out]').waitFor();
    const shown = await Promise.all(phones.map(({page}) => page.evaluate(() => ['.ring-box', '.bar'].map((part) => document.querySelector(part).getClientRects().length > 0))));
    same(shown, [[true, false], [true, false], [false, true]]);
    same(await phones[2].page.evaluate(() => document.getAnimations().length), 0, 'animations');
    holds(await phones[0].page.evaluate(() => document.querySelector('.grow').style.transform.startsWith('scale(')), 'the ring stands');
    await phones[0].page.getByRole('button', {name: 'Without movement'}).click();
    await phones[0].page.locator('.bar').waitFor();
  });
  for (const phone of phones) { same(phone.faults, []); await phone.context.close(); }
  host.beat_on(1000);
}
