// Reads the reports of scripts/lighthouse: the median of each score, and what an audit that is not passed says.
import { readFileSync } from 'node:fs';

const goals = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
let failed = false;
for (const page of ['home', 'initiatives', 'initiative']) {
  const runs = [1, 2, 3].map(run => JSON.parse(readFileSync(`${process.argv[2]}/${page}-${run}.json`, 'utf8')));
  const scores = Object.entries(goals).map(([category, goal]) => {
    const score = runs.map(run => Math.round(run.categories[category].score * 100)).sort((a, b) => a - b)[1];
    failed ||= score < goal;
    return `${category} ${score}`;
  });
  const median = key => runs.map(run => run.audits[key].numericValue).sort((a, b) => a - b)[1];
  console.log(`${page}: ${scores.join(', ')}; first paint ${Math.round(median('first-contentful-paint'))} ms, largest ${Math.round(median('largest-contentful-paint'))} ms, `
    + `${Math.round(runs[0].audits['total-byte-weight'].numericValue / 1024)} KiB`);
  for (const category of Object.keys(goals)) {
    for (const { id, weight } of runs[0].categories[category].auditRefs) {
      const audit = runs[0].audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 1) {
        console.log(`  ${category}: ${id} ${audit.score}: ${audit.title} ${audit.displayValue ?? ''}`);
        (audit.details?.items ?? []).slice(0, 5).forEach(item => console.log(`    ${JSON.stringify(item).slice(0, 300)}`));
      }
    }
  }
}
process.exitCode = failed ? 1 : 0;
