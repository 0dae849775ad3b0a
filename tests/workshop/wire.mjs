// A phone by hand: a plain MQTT client over a WebSocket of its own. Ten thousand of a whole library would measure the library,
// and what a hostile phone sends no library would.
import crypto from 'node:crypto';
import net from 'node:net';
import tls from 'node:tls';

export const text = (value) => { const bytes = Buffer.from(value); return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes]); };
export function packet(first, body) {
  const length = [];
  for (let left = body.length, more = true; more;) { more = left > 127; length.push((left & 127) | (more ? 128 : 0)); left >>= 7; }
  return Buffer.concat([Buffer.from([first, ...length]), body]);
}
// One masked binary frame.
export function frame(bytes) {
  const mask = crypto.randomBytes(4);
  const head = bytes.length < 126 ? Buffer.from([0x82, 0x80 | bytes.length]) : Buffer.from([0x82, 0xfe, bytes.length >> 8, bytes.length & 255]);
  const body = Buffer.alloc(bytes.length);
  for (let i = 0; i < bytes.length; i += 1) body[i] = bytes[i] ^ mask[i & 3];
  return Buffer.concat([head, mask, body]);
}

export class Phone {
  constructor(room, number) {
    this.room = room;
    this.number = number;
    this.id = `p-${crypto.randomBytes(12).toString('hex')}`;
    this.stage = null;
    this.acks = new Map();
    this.last = 0;
  }

  join() {
    const {port, code, key} = this.room;
    const started = performance.now();
    this.stage = null;
    return new Promise((done, fail) => {
      const to = {port, host: '127.0.0.1', localAddress: `127.0.${1 + (this.number >> 12)}.${1 + this.number % 250}`};
      this.socket = this.room.ca ? tls.connect({...to, ca: this.room.ca}) : net.connect(to);
      this.socket.setNoDelay(true);
      this.socket.on('error', fail);
      this.socket.on('close', () => { this.gone = true; fail(new Error('closed')); });
      this.socket.on(this.room.ca ? 'secureConnect' : 'connect', () => this.socket.write(`GET /mqtt HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Key: ${crypto.randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: mqtt\r\n\r\n`));
      let buffer = Buffer.alloc(0);
      let open = false;
      let payload = Buffer.alloc(0);
      this.on_stage = () => done(performance.now() - started);
      this.socket.on('data', (bytes) => {
        buffer = buffer.length ? Buffer.concat([buffer, bytes]) : bytes;
        if (!open) {
          const end = buffer.indexOf('\r\n\r\n');
          if (end < 0) return;
          open = true;
          buffer = buffer.subarray(end + 4);
          const will = text(`room/${code}/from/${this.id}`);
          this.send(packet(0x10, Buffer.concat([text('MQTT'), Buffer.from([4, 0x80 | 0x40 | 0x08 | 0x04 | 0x02, 0, 120]), text(this.id), will,
            text('{"v":1,"k":"gone"}'), text('scan'), text(key)])));
        }
        while (buffer.length >= 2) {
          let [size, at] = [buffer[1] & 127, 2];
          if (size === 126) { if (buffer.length < 4) return; size = buffer.readUInt16BE(2); at = 4; }
          if (size === 127) { if (buffer.length < 10) return; size = Number(buffer.readBigUInt64BE(2)); at = 10; }
          if (buffer.length < at + size) return;
          payload = payload.length ? Buffer.concat([payload, buffer.subarray(at, at + size)]) : buffer.subarray(at, at + size);
          buffer = buffer.subarray(at + size);
          payload = this.hear(payload);
        }
      });
    });
  }

  send(bytes) { this.socket.write(frame(bytes)); }

  hear(bytes) {
    for (;;) {
      if (bytes.length < 2) return bytes;
      let [length, shift, at] = [0, 0, 1];
      for (;;) {
        if (at >= bytes.length) return bytes;
        const byte = bytes[at];
        length |= (byte & 127) << shift;
        at += 1; shift += 7;
        if (byte < 128) break;
      }
      if (bytes.length < at + length) return bytes;
      this.take(bytes[0], bytes.subarray(at, at + length));
      bytes = bytes.subarray(at + length);
    }
  }

  take(first, body) {
    const kind = first >> 4;
    if (kind === 2) {
      if (body[1] !== 0) { this.socket.destroy(new Error(`refused ${body[1]}`)); return; }
      this.send(packet(0x82, Buffer.concat([Buffer.from([0, 1]), text(`room/${this.room.code}/stage`), Buffer.from([1])])));
      this.say({v: 1, k: 'here'});
    } else if (kind === 3) {
      const topic = body.readUInt16BE(0);
      const quality = (first >> 1) & 3;
      let at = 2 + topic;
      if (quality) { this.send(packet(0x40, body.subarray(at, at + 2))); at += 2; }
      if (body.length > at) {
        this.stage = JSON.parse(body.subarray(at).toString());
        this.told = performance.now();
        if (this.on_stage) { this.on_stage(); this.on_stage = null; }
      }
    } else if (kind === 4) {
      this.acks.get(body.readUInt16BE(0))?.();
    }
  }

  say(message) {
    const id = this.last = this.last % 65000 + 1;
    const started = performance.now();
    return new Promise((done) => {
      this.acks.set(id, () => { this.acks.delete(id); done(performance.now() - started); });
      this.send(packet(0x32, Buffer.concat([text(`room/${this.room.code}/from/${this.id}`), Buffer.from([id >> 8, id & 255]), Buffer.from(JSON.stringify(message))])));
    });
  }

  pick(number) {
    const item = this.stage.items.find(({kind}) => kind === 'choice');
    const step = this.stage.at ? `${this.stage.step}.${this.stage.at}` : this.stage.step;
    return this.say({v: 1, k: 'pick', step, item: item.id, pick: item.choices[number % item.choices.length].id});
  }
}
