// An RP2040 that runs a UF2 image, with its USB serial port on a TCP port of this machine.
// Not here: the processor (the npm package rp2040js) and the boot ROM (a file that we are handed).
//
//   node bridge.mjs <folder with node_modules> <boot ROM file> <UF2 file>
//
// Prints "port <number>" when the board is up. Ends when its standard input closes, so it
// never outlives the process that started it.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';

const [modulesDir, bootRomFile, uf2File] = process.argv.slice(2);
const { BasePeripheral, ConsoleLogger, LogLevel, RP2040, USBCDC } = createRequire(
  join(modulesDir, 'bridge.cjs'),
)('rp2040js');

const FLASH_BASE = 0x10000000;
const CYCLES_BASE = 0x40070000; // unused on the chip: the guest reads its cycle count here
const NANOS_PER_CYCLE = 8; // 125 MHz
const SLICE_CYCLES = 25000; // between two looks at the socket: about 2 ms of our time
const SLEEP_MS = 2; // a board that sleeps for so long makes us sleep too: it keeps real time
const SLEEP_CYCLES = (SLEEP_MS * 1e6) / NANOS_PER_CYCLE;

function loadUf2(rp2040, image) {
  for (let at = 0; at + 512 <= image.length; at += 512) {
    const block = image.subarray(at, at + 512);
    const target = block.readUInt32LE(12) - FLASH_BASE;
    const length = block.readUInt32LE(16);
    rp2040.flash.set(block.subarray(32, 32 + length), target);
  }
}

// The boot ROM's flash functions drive a serial flash chip that rp2040js does not model, so
// each becomes `bkpt #n; bx lr` and the work is done here. Names: RP2040 datasheet, 2.8.3.
const flashFunctions = {
  IF: () => {}, // connect_internal_flash
  EX: () => {}, // flash_exit_xip
  FC: () => {}, // flash_flush_cache
  CX: () => {}, // flash_enter_cmd_xip
  RE: (rp2040, [offset, count]) => rp2040.flash.fill(0xff, offset, offset + count),
  RP: (rp2040, [offset, source, count]) => {
    for (let i = 0; i < count; i++) {
      rp2040.flash[offset + i] &= rp2040.readUint8(source + i);
    }
  },
};

function patchFlashFunctions(rp2040) {
  const BKPT = 0xbe00;
  const BX_LR = 0x4770;
  const rom = new DataView(rp2040.bootrom.buffer);
  const calls = [];
  const table = rom.getUint16(0x14, true);
  for (let at = table; rom.getUint16(at, true) !== 0; at += 4) {
    const name = String.fromCharCode(rom.getUint8(at), rom.getUint8(at + 1));
    if (name in flashFunctions) {
      const entry = rom.getUint16(at + 2, true) & ~1;
      rom.setUint16(entry, BKPT | calls.length, true);
      rom.setUint16(entry + 2, BX_LR, true);
      calls.push(flashFunctions[name]);
    }
  }
  rp2040.onBreak = (number) => calls[number]?.(rp2040, rp2040.core.registers);
}

class CycleCounter extends BasePeripheral {
  readUint32(offset) {
    const { cycles } = this.rp2040.core;
    if (offset === 8) {
      return cycles & 0x3fffffff; // a small integer of MicroPython: reading it allocates nothing
    }
    return offset === 0 ? cycles >>> 0 : Math.floor(cycles / 2 ** 32);
  }
}

const rp2040 = new RP2040();
rp2040.logger = new ConsoleLogger(LogLevel.Error, false);
const bootRom = readFileSync(bootRomFile);
rp2040.loadBootrom(new Uint32Array(bootRom.buffer, bootRom.byteOffset, bootRom.length / 4));
patchFlashFunctions(rp2040);
rp2040.peripherals[CYCLES_BASE >>> 12] = new CycleCounter(rp2040, 'CYCLES');
loadUf2(rp2040, readFileSync(uf2File));
rp2040.core.PC = FLASH_BASE;

const usb = rp2040.usbCtrl;
const cdc = new USBCDC(usb);
let client = null; // one at a time, like a serial port
let input = Buffer.alloc(0); // from the client, not yet taken by the guest
let wantedBytes = 0; // room in the guest's open OUT transfer; 0: it has not asked

// USBCDC answers a guest that asks for input at once, with an empty packet if there is none, and
// so keeps it busy with 100,000 interrupts a second. Here a request waits for input, as on a
// real bus, and the guest decides how much it gets.
const answerRead = usb.onEndpointRead;
usb.onEndpointRead = (endpoint, bytes) => {
  if (endpoint === cdc.outEndpoint) {
    wantedBytes = bytes;
    feedGuest();
  } else {
    answerRead(endpoint, bytes);
  }
};

function feedGuest() {
  if (wantedBytes > 0 && input.length > 0) {
    const packet = input.subarray(0, wantedBytes);
    input = input.subarray(packet.length);
    wantedBytes = 0;
    usb.endpointReadDone(cdc.outEndpoint, packet);
  }
}

let pause = null; // the timer that ends our sleep

function runSlice() {
  const { core, clock } = rp2040;
  let slept = 0;
  pause = null;
  for (let cycles = 0; cycles < SLICE_CYCLES && slept < SLEEP_CYCLES; ) {
    if (core.waiting) {
      const left = (SLEEP_CYCLES - slept) * NANOS_PER_CYCLE;
      const nanos = Math.min(clock.nanosToNextAlarm || left, left);
      clock.tick(nanos);
      slept += nanos / NANOS_PER_CYCLE;
    } else {
      const spent = core.executeInstruction();
      clock.tick(spent * NANOS_PER_CYCLE);
      cycles += spent;
    }
  }
  if (slept >= SLEEP_CYCLES) {
    pause = setTimeout(runSlice, SLEEP_MS);
  } else {
    setImmediate(runSlice);
  }
}

function wake() {
  if (pause !== null) {
    clearTimeout(pause);
    runSlice();
  }
}

const server = createServer((socket) => {
  if (client !== null) {
    socket.destroy();
    return;
  }
  client = socket;
  socket.setNoDelay(true);
  socket.on('data', (chunk) => {
    input = Buffer.concat([input, chunk]);
    feedGuest();
    wake();
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    client = null;
    input = Buffer.alloc(0);
  });
});

cdc.onSerialData = (bytes) => client?.write(Buffer.from(bytes));
cdc.onDeviceConnected = () =>
  server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));

process.stdin.on('end', () => process.exit(0)).resume();
runSlice();
