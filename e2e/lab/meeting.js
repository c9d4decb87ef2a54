// Who calls whom, by their browsers, and that they see and hear each other.

export const pairings = [
  ['Chromium', 'Chromium'], ['Chromium', 'Firefox'],
  ['Firefox', 'Chromium'], ['Firefox', 'Firefox'],
];

// How the test of a network or a fault with that pairing is called.
export const titleOf = (name, engines) => `${name}: ${engines.join(' and ')}`;

// The camera of Firefox shows one even colour (Person).
export async function meets(person, other) {
  if (other.engine === 'Firefox') await person.seesColoursOf(other.name);
  else await person.sees(other.name);
  await person.hears(other.name);
}
