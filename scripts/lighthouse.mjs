// Asks the portal at ADDRESS for its pages, runs Lighthouse RUNS times on each and says the medians and every audit that is not passed.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const goals = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
// What Lighthouse could not look at in the way it would on the open net: said each time, so that nobody takes it for tested.
const withoutTls = ['is-on-https', 'redirects-http', 'has-hsts'];
const address = process.env.ADDRESS;
const runs = Number(process.env.RUNS);
const folder = process.argv[2];

async function get(path) {
  const answer = await fetch(address + path);
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return answer.text();
}

/** The initiative with most on its page: posts, pictures, activities, what came of it. */
async function longest() {
  const items = JSON.parse(await get('/api/v1/initiatives?size=100')).items;
  const sizes = [];
  for (const { id } of items) sizes.push([(await get(`/initiatives/${id}`)).length, id]);
  return sizes.sort((a, b) => b[0] - a[0])[0][1];
}

function look(name, path) {
  const reports = [];
  for (let run = 1; run <= runs; run++) {
    const file = `${folder}/${name}-${run}.json`;
    execFileSync(`${folder}/node_modules/.bin/lighthouse`, [address + path, '--quiet', '--output=json', `--output-path=${file}`, '--form-factor=mobile',
      `--only-categories=${Object.keys(goals)}`, '--chrome-flags=--headless=new --no-sandbox --disable-gpu'], { stdio: ['ignore', 'inherit', 'inherit'] });
    const report = JSON.parse(readFileSync(file, 'utf8'));
    if (report.runtimeError) throw new Error(`${path}: ${report.runtimeError.message}`);
    reports.push(report);
  }
  return reports;
}

const middle = numbers => numbers.sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
const id = await longest();
let failed = false;
for (const [name, plain] of [['home', '/'], ['initiatives', '/initiatives'], ['initiative', `/initiatives/${id}`]]) {
  for (const language of ['sv', 'en']) {
    const path = language === 'en' ? `/en${plain}` : plain;
    const reports = look(`${name}-${language}`, path);
    const scores = Object.entries(goals).map(([category, goal]) => {
      const score = middle(reports.map(report => Math.round(report.categories[category].score * 100)));
      failed ||= score < goal;
      return `${category} ${score}${score < goal ? ` (goal ${goal})` : ''}`;
    });
    const figure = key => middle(reports.map(report => report.audits[key].numericValue));
    console.log(`${path}: ${scores.join(', ')}; first paint ${Math.round(figure('first-contentful-paint'))} ms, largest `
      + `${Math.round(figure('largest-contentful-paint'))} ms, shift ${figure('cumulative-layout-shift').toFixed(3)}, ${Math.round(figure('total-byte-weight') / 1024)} KiB`);
    const first = reports[0];
    for (const category of Object.keys(goals)) {
      for (const { id: key, weight } of first.categories[category].auditRefs) {
        const audit = first.audits[key];
        if (weight > 0 && audit.score !== null && audit.score < 1) {
          console.log(`  ${category}: ${key} ${audit.score}: ${audit.title} ${audit.displayValue ?? ''}`);
          (audit.details?.items ?? []).slice(0, 5).forEach(item => console.log(`    ${JSON.stringify(item).slice(0, 300)}`));
        }
      }
    }
    if (name === 'home' && language === 'sv') {
      console.log(`  without TLS: ${withoutTls.map(key => `${key} ${first.audits[key]?.scoreDisplayMode ?? 'unknown'} ${first.audits[key]?.score ?? ''}`.trim()).join(', ')}`);
    }
  }
}
process.exitCode = failed ? 1 : 0;
