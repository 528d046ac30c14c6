// lib0 names Node's Buffer where it runs in Node. The bundler would send a browser a whole copy of Buffer for that name;
// read from the global object it is what it is there: undefined, and never reached.
module.exports = (source) => source.replaceAll('Buffer.from(', 'globalThis.Buffer.from(')
