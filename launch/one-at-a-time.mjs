import fs from 'node:fs';
import { inProject } from './project.mjs';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Ended, but still listed: in a container without an init, what was killed can stay so for good. */
function isZombie(pid) {
  try {
    return / Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/, ''));
  } catch {
    return false;
  }
}

/** Tries once to hold the turn. The link makes the file and its content appear in one step. */
function takeTurn(file) {
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, String(process.pid));
  try {
    fs.linkSync(own, file);
    return true;
  } catch {
    return false;
  } finally {
    fs.rmSync(own);
  }
}

/**
 * Installing and building are done by one process of this project at a time: `npm test` may be called while `npm start`
 * is at it. A turn whose holder is gone (killed half-way) is taken over.
 */
export async function oneAtATime(work, { folder = inProject('.build'), waitMs = 300, say = console.error } = {}) {
  fs.mkdirSync(folder, { recursive: true });
  const file = `${folder}/turn`;
  for (let told = false; !takeTurn(file); ) {
    const holder = Number(readHolder(file));
    if (holder && !isRunning(holder)) {
      fs.rmSync(file, { force: true });
      continue;
    }
    if (!told) say(`Waiting for process ${holder || 'unknown'}, which is installing or building here…`);
    told = true;
    await pause(waitMs);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function readHolder(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
