// Names for rooms that are easy to read, to say and to type.

const ADJECTIVES = `
  amber brave bright brisk busy calm candid cheerful clear clever cosy crisp curious daring
  dear eager early fair famous fancy fast fine fresh friendly gentle glad golden good grand
  green happy hardy honest humble jolly keen kind late lively loyal lucky merry mild modest
  neat nimble noble patient plain polite proud quick quiet ready silver smart smooth snug
  steady sunny swift tidy warm wise
`.trim().split(/\s+/);

const NOUNS = `
  acorn anchor apple arrow badger bamboo basket beacon beaver bell birch boat bridge brook
  button candle canoe castle cedar cherry circle cliff cloud clover comet compass copper coral
  cricket daisy dolphin dune eagle ember falcon feather fern field finch forest fountain fox
  garden ginger glacier goose grove harbour hazel hedge heron hill honey horizon island ivory
  jasmine kettle kite lake lantern lark leaf lemon lighthouse lily linen lion lotus magpie
  maple marble marsh meadow melon mill mint mirror moon moss mountain nectar nest oak ocean
  olive orchard otter owl panda pearl pebble penguin pepper piano pigeon pillow pine planet
  plum pond poppy puffin quill rabbit raven reef ribbon river robin rocket saddle saffron sail
  sparrow spring squirrel star stone swan teapot thistle tulip turtle valley violin walnut willow
`.trim().split(/\s+/);

/** Such as calm-otter-brave-lantern: one of 67 million, 2 to the power of 26. Not a secret: only a
 * room token keeps strangers out.
 * @param {ArrayLike<number>} chance Four numbers of at least 7 random bits. */
export function roomName(chance) {
  return [ADJECTIVES, NOUNS, ADJECTIVES, NOUNS]
    .map((words, i) => words[chance[i] % words.length])
    .join('-');
}
