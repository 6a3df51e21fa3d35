import { spawn } from 'node:child_process';
import path from 'node:path';
import { stopAsked, watchOver } from './children.mjs';
import { inProject, projectFolder } from './project.mjs';
import { Refused } from './refused.mjs';

const ownPrograms = inProject('node_modules', '.bin');

/**
 * The environment with the packages' own programs first on the path, so that `node` is theirs in all that is spawned.
 * @returns {NodeJS.ProcessEnv}
 */
export function withOwnPrograms(environment = process.env) {
  return { ...environment, PATH: [ownPrograms, ...otherPrograms(environment)].join(path.delimiter) };
}

/** And without them: an install takes the folder away beneath its own feet. */
export function withoutOwnPrograms(environment = process.env) {
  return { ...environment, PATH: otherPrograms(environment).join(path.delimiter) };
}

function otherPrograms(environment) {
  return (environment.PATH ?? '').split(path.delimiter).filter((folder) => path.resolve(folder) !== ownPrograms);
}

/**
 * Runs a program in the project's folder.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean, timeoutMs?: number }} options
 *   `quiet`: keep what it says instead of showing it
 * @returns {Promise<{ code: number, said: string }>} its exit code (137 when it was killed) and, if quiet, what it said
 */
export function run(program, args, { env = withOwnPrograms(), quiet = false, timeoutMs = 0 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: projectFolder, env, stdio: ['ignore', ...output(quiet)] });
    watchOver(child);
    let said = '';
    const keep = (chunk) => {
      said += chunk;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const tooLong = timeoutMs > 0 && setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.on('error', (error) => reject(new Refused(`${program} could not be run: ${error.message}`)));
    child.on('close', (code) => {
      if (tooLong) clearTimeout(tooLong);
      if (stopAsked()) reject(new Refused('Stopped.', 130));
      else resolve({ code: code ?? 137, said });
    });
  });
}

function output(quiet) {
  return quiet ? ['pipe', 'pipe'] : ['inherit', 'inherit'];
}

/** The end of a long output: enough to see what went wrong. */
export function lastLines(text, count = 40) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
