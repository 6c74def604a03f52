// SPDX-License-Identifier: MIT
// Measures an engine of engines/ in a process of its own and prints what it took as JSON. Run in the folder
// that has node_modules.
//   run_node_peer.js ENGINE TEMPLATE RECORDS COUNT SECONDS WARM-UP [FOLDER]
// Makes COUNT documents, or as many more as take SECONDS of CPU, after WARM-UP others that do not count;
// with a FOLDER, as files there.
const fs = require('fs');
const path = require('path');

const [engine, template, list, count, seconds, warmUp, folder] = process.argv.slice(2);
require('module').globalPaths.push(path.join(process.cwd(), 'node_modules'));
const render = require(path.join(process.cwd(), 'engines', engine))(template);
const people = fs.readFileSync(list, 'utf8').trim().split('\n').map((line) => JSON.parse(line));

const cpuSeconds = () => { const used = process.cpuUsage(); return (used.user + used.system) / 1e6; };

async function make(number) {
  const bytes = await render(people[number % people.length]);
  if (folder) fs.writeFileSync(path.join(folder, `${number}${path.extname(template)}`), bytes);
  return bytes.length;
}

(async () => {
  for (let i = 0; i < Number(warmUp); ++i) await make(i);
  const cpu = cpuSeconds();
  const wall = process.hrtime.bigint();
  let documents = 0;
  let bytes = 0;
  while (documents < Number(count) || cpuSeconds() - cpu < Number(seconds)) bytes += await make(documents++);
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ documents, bytes, cpu: cpuSeconds() - cpu,
    wall: Number(process.hrtime.bigint() - wall) / 1e9, peak_mb: peak }));
  process.exit(0);
})();
