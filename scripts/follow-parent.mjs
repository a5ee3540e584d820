// A process that imports this ends when its parent does, however the parent died: `kill` of npm reaches neither npm's shell
// nor what the shell started, and `kill -9` lets nobody say goodbye.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 500).unref();
