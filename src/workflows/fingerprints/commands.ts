/** How to check without trusting the page: commands for a terminal, with nothing of ours in them but the address. */
import { checksumsName } from '../../domain/file-hashes.ts';

/** Downloads every file that the site's list names and compares; says `same` at the end. In a POSIX shell. */
export function downloadCommands(site: string): string {
  return [
    'mkdir yearspan-site && cd yearspan-site',
    `site=${quoted(site)}`,
    `curl -fsSLO "\${site}${checksumsName}"`,
    'while read -r hash file; do',
    '  curl -fsSL --create-dirs -o "$file" "$site$file"',
    `done < ${checksumsName}`,
    // macOS has shasum instead.
    `sha256sum --check --quiet ${checksumsName} && echo same`,
  ].join('\n');
}

/** Builds the same commit and compares with what was downloaded; says `same` at the end. */
export function buildCommands(commit: string | undefined, repository: string, theCommit: string): string {
  return [
    `git clone ${repository} yearspan-source && cd yearspan-source`,
    `git checkout ${commit ?? theCommit}`,
    'npm ci --ignore-scripts && npm run build',
    `cmp dist/${checksumsName} ../${checksumsName} && echo same`,
  ].join('\n');
}

/** An address holds no single quote: the URL parser writes it as %27 in a path only where it must, so it is made sure. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", '%27')}'`;
}
