// The one entry point: needs Node 20 and npm, fetches everything else. This file must parse on any old Node, to say so.
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Tabarman needs Node 20 or newer and this is ${process.version}: install it from https://nodejs.org and run the command again.`);
  process.exit(1);
}
void import('./tasks.mjs').then(({ runTask }) => runTask(process.argv[2], process.argv.slice(3)));
