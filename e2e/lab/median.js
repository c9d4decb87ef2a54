// The middle of an odd number of figures.
export const median = (figures) =>
  [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)];
