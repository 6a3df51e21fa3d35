/** Words of any sentence. */
const ofAnySentence = `a about across additional all also an and any are as at be been being between both but by can do does each enough
every for from further has have having how if in including into is it its more most no not of on or other out over own particularly
so some such than that the their them there these they this those through to too up was well were what when where which while who
whose will with within would`;

/** Words of nearly every recommendation there is: that something must improve, and for whom; not what. */
const ofAnyRecommendation = `access address appropriate appropriately arrangement arrangements authority better care child children clear clearly
consistency consistent consistently continue develop development drive drives effective effectively effectiveness
enable ensure ensuring experiences families family frontline good help identification identified identify impact
improve improved improvement improvements improving increase influence inform information informed informing key
knowledge leaver leavers leaving living local looked make making meet need needs opportunities people positive
practice provision quality receive receives response robust service services social staff strengthen strengthening
sufficient sufficiently support take timeliness timely understand understanding use used work workers working young`;

const common = new Set(`${ofAnySentence} ${ofAnyRecommendation}`.split(/\s+/));

/** Endings that make another form of one word, the longest first. What is left must still be a word's worth of letters. */
const endings = [
  ...['ations', 'ation', 'ements', 'ement', 'ings', 'ments', 'tions', 'ively'],
  ...['ing', 'ment', 'tion', 'ions', 'ness', 'ive', 'ies', 'ion', 'ers', 'ed', 'er', 'es', 'ly', 'al', 's', 'e', 'y'],
];
const LEAST_STEM = 4;

/** The part of a word that its forms share: fostering, fostered → foster; exploited, exploitation → exploit. */
export function stemOf(word: string): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= LEAST_STEM);
  const stem = ending ? word.slice(0, -ending.length) : word;
  // planned, planning → plan
  return /([bdgmnprt])\1$/.test(stem) && stem.length > LEAST_STEM ? stem.slice(0, -1) : stem;
}

/** `place`: among all words of the text, so that it is known which stand side by side. */
export type MeaningfulWord = { word: string; stem: string; place: number };

/** The words of a text that say what it is about, in order; hyphens part words, so that life-story and life story are the same. */
export function meaningfulWords(text: string): MeaningfulWord[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’']s?\b/g, '');
  return (plain.match(/[a-z]+/g) ?? [])
    .map((word, place) => ({ word, stem: stemOf(word), place }))
    .filter(({ word }) => word.length > 2 && !common.has(word));
}
