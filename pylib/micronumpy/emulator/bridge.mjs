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
const IDLE_MS = 2; // pause while the board does nothing but wait
const CDC_FIFO_BYTES = 64; // more than that at once overruns the guest's input

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

const cdc = new USBCDC(rp2040.usbCtrl);
let client = null; // one at a time, like a serial port
let input = []; // chunks from the client that the guest has not taken yet
let inputAt = 0; // position in input[0]

function feedGuest() {
  while (input.length > 0 && cdc.txFIFO.itemCount < CDC_FIFO_BYTES) {
    cdc.sendSerialByte(input[0][inputAt++]);
    if (inputAt === input[0].length) {
      input.shift();
      inputAt = 0;
    }
  }
}

function runSlice() {
  const { core, clock } = rp2040;
  let waited = 0;
  feedGuest();
  for (let cycles = 0; cycles < SLICE_CYCLES; ) {
    if (core.waiting) {
      const nanos = clock.nanosToNextAlarm || SLICE_CYCLES * NANOS_PER_CYCLE;
      clock.tick(nanos);
      cycles += nanos / NANOS_PER_CYCLE;
      waited += nanos / NANOS_PER_CYCLE;
    } else {
      const spent = core.executeInstruction();
      clock.tick(spent * NANOS_PER_CYCLE);
      cycles += spent;
    }
  }
  if (waited > SLICE_CYCLES / 2 && input.length === 0) {
    setTimeout(runSlice, IDLE_MS);
  } else {
    setImmediate(runSlice);
  }
}

const server = createServer((socket) => {
  if (client !== null) {
    socket.destroy();
    return;
  }
  client = socket;
  socket.setNoDelay(true);
  socket.on('data', (chunk) => input.push(chunk));
  socket.on('error', () => {});
  socket.on('close', () => {
    client = null;
    input = [];
    inputAt = 0;
  });
});

cdc.onSerialData = (bytes) => client?.write(Buffer.from(bytes));
cdc.onDeviceConnected = () =>
  server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));

process.stdin.on('end', () => process.exit(0)).resume();
runSlice();
