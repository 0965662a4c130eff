/** How to check without trusting the page: commands for a terminal, with nothing of ours in them but the address. */
import { checksumsName } from '../../domain/file-hashes.ts';

const siteFolder = 'yearspan-site';
/** Beside the folder, where no file that it names can overwrite it. */
const list = '../yearspan-list';
const name = '[A-Za-z0-9_][A-Za-z0-9._-]*';

/**
 * Downloads every file that the site's list names and compares; says `same` at the end. In a POSIX shell. The host is not
 * trusted: a line that could name a file outside of the folder is shown, and nothing is downloaded.
 */
export function downloadCommands(site: string): string {
  return [
    `mkdir -p ${siteFolder} && cd ${siteFolder}`,
    `site=${quoted(site)}`,
    `curl -fsSL -o ${list} "\${site}${checksumsName}"`,
    `! grep -vE '^[0-9a-f]{64}  (${name}/)*${name}$' ${list} && while read -r hash file; do`,
    // -g: no character of a name has a meaning for curl.
    '  curl -fgsSL --create-dirs -o "$file" "$site$file"',
    // macOS has shasum instead.
    `done < ${list} && sha256sum --check --quiet ${list} && echo same`,
  ].join('\n');
}

/** Builds the same commit beside what was downloaded, not among it, and compares; says `same` at the end. */
export function buildCommands(commit: string | undefined, repository: string, theCommit: string): string {
  return [
    `git clone ${repository} ../yearspan-source && cd ../yearspan-source`,
    `git checkout ${commit ?? theCommit}`,
    'npm ci --ignore-scripts && npm run build',
    `cmp dist/${checksumsName} ${list} && echo same`,
  ].join('\n');
}

/** An address holds no single quote: the URL parser writes it as %27 in a path only where it must, so it is made sure. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", '%27')}'`;
}
