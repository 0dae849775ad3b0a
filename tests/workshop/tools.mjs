// What every check uses: waiting for a condition (never for a time), one line per check, and modules from IH_NPM.
import {createRequire} from 'node:module';
import net from 'node:net';
import path from 'node:path';

const npm = process.env.IH_NPM;
if (!npm) throw new Error('IH_NPM should name the folder that holds node_modules');
export const need = createRequire(path.join(path.resolve(npm), 'here.js'));

export async function until(is_so, what, limit_ms = 15000) {
  const end = Date.now() + limit_ms;
  for (;;) {
    let found, fault;
    try { found = await is_so(); } catch (error) { fault = error; }
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain for: ${what}${fault ? ` (${fault.message})` : ''}`);
    await new Promise((go) => setTimeout(go, 20));
  }
}

export function same(found, wanted, what = '') {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${what} is ${a}, should be ${b}`);
}

export function holds(is_so, what) {
  if (!is_so) throw new Error(what);
}

export const results = {passed: 0, failed: 0};

export async function check(name, body) {
  try {
    const more = await body();
    results.passed += 1;
    console.log(`ok    ${name}${more ? ` (${more})` : ''}`);
  } catch (error) {
    results.failed += 1;
    console.log(`FAIL  ${name}: ${String(error.stack).split('\n').filter((line) => !line.includes('node_modules')).slice(0, 4).join(' | ')}`);
  }
}

export function free_port() {
  return new Promise((done, fail) => {
    const server = net.createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => done(port));
    });
  });
}
