/** A process with nothing in it: what node itself holds. */
process.on('message', () => {});
process.send?.('here');
