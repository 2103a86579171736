// Loaded into a process of the program. Writes down which modules and files it read when it ends.
const fs = require('node:fs');

const { LOADS: notes } = process.env;
const files = [];
const read = fs.readFileSync;
fs.readFileSync = (path, ...rest) => {
  files.push(String(path));
  return read(path, ...rest);
};
const open = fs.openSync;
fs.openSync = (path, ...rest) => {
  if (String(path).endsWith('.cjs')) files.push(String(path));
  return open(path, ...rest);
};
process.on('exit', () => {
  // start.cjs reads the other files of dist/ itself
  const own = files.filter((path) => path.endsWith('.cjs'));
  const modules = [...new Set([...Object.keys(require.cache), ...own])];
  fs.writeFileSync(notes, JSON.stringify({ modules, files }));
});
