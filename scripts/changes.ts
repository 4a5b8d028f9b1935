import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CHANGE_FIELDS, changesBetween, logCsv, logFiles, readLog } from './build/changes';
import { loadDivisions } from './build/divisions';
import { readReports } from './build/readReports';
import { versionOf } from './build/slices';

// `npm run changes -- OLD.csv`: records data/reports as a version, with what changed since OLD.csv (the
// published reports.csv of before; without it as the first version). `npm run changes -- OLD.csv NEW.csv` prints the changes and records nothing.
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { zh: { type: 'string', default: '' }, en: { type: 'string', default: '' } },
});
const [old, next] = positionals;
const log = readLog();
if (old === undefined && log.versions.length > 0) {
  console.error('npm run changes -- OLD.csv [NEW.csv] [--zh NOTE] [--en NOTE]');
  process.exit(1);
}

const divisions = loadDivisions();
const after = readReports(next ?? 'data/reports', divisions).reports;
const before = old === undefined ? after : readReports(old, divisions).reports;
const version = versionOf(after);
const changes = changesBetween(version, before, after);

if (next !== undefined) process.stdout.write(logCsv(CHANGE_FIELDS, changes));
else {
  if (log.versions.some((each) => each.version === version)) {
    console.error(`version ${version} is on record already; nothing was written`);
    process.exit(1);
  }
  const date = new Date().toISOString().slice(0, 10);
  const files = logFiles({
    versions: [{ version, date, zh: values.zh, en: values.en }, ...log.versions],
    changes: [...log.changes, ...changes],
  });
  for (const [path, text] of Object.entries(files)) writeFileSync(path, text);
  console.log(`version ${version} of ${date}: ${changes.length} changes → ${Object.keys(files).join(', ')}`);
}
