const { basename } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** By the number that a file begins with, wherever it is: each leaves the cluster as the next one wants it. */
module.exports = class extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => (basename(a.path) < basename(b.path) ? -1 : 1));
  }
};
