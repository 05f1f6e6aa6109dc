// Loaded into every process of a measured command: appends the most memory that it ever held, in KiB, to a file.
const { appendFileSync } = require('node:fs');

process.on('exit', () => appendFileSync(process.env.PEAK_RSS_REPORT, `${process.resourceUsage().maxRSS}\n`));
