// One stage of each kind, with invented words only. As long as they may get in a real plan, so that pages are filled.
const choice = (id, text, more) => ({id, text, ...(more ? {more} : {})});

export const STAGES = {
  rules: {step: 'rules', do: 'rules', index: 0, title: 'How it is here', say: ['Everything is optional. Passing needs no reason.',
    'What is picked is counted without names, and only shown when five or more have answered.', 'Own words are read by the facilitator first. Nothing is kept after the evening.']},
  arrive: {step: 'arrive', do: 'arrive', index: 1, title: 'Arriving', say: ['One of the windows on the wall is yours now. Shoes off, if you like.']},
  weather: {step: 'weather', do: 'weather', index: 2, title: 'The weather inside', say: ['Just now, without a reason. There is no better or worse weather.'],
    items: [{id: 'weather', kind: 'choice', ask: 'What is it like in there?', choices: [choice('sun', 'Sun', 'Bright enough to squint.'), choice('cloud', 'Clouds', 'Neither this nor that.'),
      choice('rain', 'Rain', 'Grey, and it keeps on.'), choice('fog', 'Fog', 'Hard to say what is there.'), choice('wind', 'Wind', 'One thing after another.')]}]},
  thoughts: {step: 'thoughts', do: 'thoughts', index: 3, title: 'A thought flies in', say: ['“Everybody else manages this.” It sits on the curtain and will not go.'],
    items: [{id: 'belief', kind: 'scale', ask: 'How true does it sound tonight?', choices: [choice('0', 'Not at all'), choice('1', 'A little'), choice('2', 'Half and half'), choice('3', 'Quite'), choice('4', 'Wholly')]},
      {id: 'own', kind: 'words', ask: 'A thought of that kind that you know', most: 140}]},
  answers: {step: 'answers', do: 'answers', index: 4, title: 'What would you say to a friend?', say: ['The same moth, in a friend’s kitchen.'],
    items: [{id: 'reply', kind: 'choice', ask: 'Which sentence would you give?', choices: [choice('a', 'That sounds heavy.'), choice('b', 'Most of us only look as if we manage.'), choice('c', 'Shall we look at it together?')]},
      {id: 'own', kind: 'words', ask: 'Or in your own words', most: 140}]},
  'me-too': {step: 'me-too', do: 'me-too', index: 5, title: 'Windows across the valley', say: ['Each window is a sentence somebody said. Light those that you know.'],
    items: [{id: 'gurdeep', kind: 'me-too', text: 'I say sorry to chairs that I bump into.'}, {id: 'ines', kind: 'me-too', text: 'I replay what I said for the whole evening.'}, {id: 'tomasz', kind: 'me-too', text: 'I answer “fine” before I have looked.'}]},
  storm: {step: 'storm', do: 'storm', at: 1, index: 6, title: 'A gust comes up', say: ['“You should have known better.” The beams creak. Three stones carry this house.'],
    items: [{id: 'stone', kind: 'choice', ask: 'On which one will you lay your hand?', choices: [choice('kindness', 'Kindness', 'What would help just now?'), choice('humanity', 'Common humanity', 'Who else stands in this rain?'), choice('mindfulness', 'Mindfulness', 'What is so, no more and no less?')]}]},
  breathe: {step: 'breathe', do: 'breathe', index: 6, title: 'One breath, the whole room', say: ['With the ring, or at your own pace.']},
  letter: {step: 'letter', do: 'letter', index: 7, title: 'A letter to yourself', say: ['As you would write it to somebody dear to you.'],
    letter: {greetings: ['Dear me,', 'Hello, you.'], parts: [{asks: 'What was hard?', cards: ['This week asked for a lot.', 'That stung.']}, {asks: 'What would a friend say?', cards: ['Anyone would be tired by now.']}], partings: ['Yours, still here', 'With warmth']}},
  card: {step: 'card', do: 'card', index: 7, title: 'A card to take along', say: ['For the fridge, a drawer, or nobody.'],
    card: {lines: ['A hard evening is not a verdict.', 'Others are in the same rain.', 'One small kind thing is enough for today.'], sources: ['The exercises follow ideas of self-compassion training. Findings differ from study to study.']}},
  talk: {step: 'talk', do: 'talk', index: 8, title: 'Two by two', say: ['For three minutes, with the person next to you: what did you notice? One talks, one listens, then the other way round.']},
  rest: {step: 'rest', do: 'rest', index: 8, title: 'A rest', say: ['Nothing to do. The cat knows how.']},
  close: {step: 'close', do: 'close', index: 8, title: 'Lamps and coats', say: ['Thank you for the evening. The room closes in a moment, and the phones forget it.'],
    items: [{id: 'after', kind: 'choice', ask: 'What will you do first, outside?', choices: [choice('walk', 'Walk a little'), choice('call', 'Call somebody'), choice('sleep', 'Sleep')]}]},
  puppets: {step: 'puppets', do: 'puppets', index: 8, title: 'Something this page does not know', say: ['It shows the lines all the same.']},
};

export function breath_from(start, turns) {
  return {...STAGES.breathe, breath: {start: Math.round(start), in_word: 'In', out_word: 'Out', turns}};
}

export const DESK = {title: 'The weather inside', next: 'A thought flies in', notes: ['Say: there is no better or worse weather. Wait until most have looked up again.',
  'Without a phone: a hand for each kind of weather.'], minutes: 5, elapsed: 140, phones: 23, answered: 11,
held: [{ref: 7, text: 'I always get the easy things wrong.', flags: 0}, {ref: 8, text: 'Nobody would miss me at the table.', flags: 1}]};
