// What rules answer: one row a promise, read by the suite in every runtime.
import type { Json, Logic, RuleCode } from '@yichuang/definition'

/** The scope of every row. */
export const scope = {
  case: { tags: ['accepted'], count: { extend: 0, requestCorrection: 1 }, children: { target: [] } },
  data: {
    application: { name: '黄素兰', birthDate: '1958-03-12', idNumber: '450299195803120022', amountFen: 12345 },
    correction: { items: ['/photo', '/name'] },
  },
  event: {
    ok: false,
    kind: 'streetToUnit',
    missing: ['/photo'],
    members: [
      { name: '覃美英', age: 46, authorised: true },
      { name: '覃小勇', age: 13 },
    ],
    targets: [{ lead: true }, { lead: false }, {}],
    grid: [[1, 2], []],
  },
  actor: { post: 'dispatcher' },
  service: { switches: { deemedAcceptance: true } },
  reads: { clash: 0, duty: null },
  now: { at: '2026-02-12T10:05:00+08:00', date: '2026-02-12' },
}

export interface Vector {
  says: string
  if: Logic
  gives?: Json
  fails?: RuleCode
}

export const vectors: Vector[] = [
  // reading
  { says: 'a path reads through groups and lists', if: { var: 'event.members.1.name' }, gives: '覃小勇' },
  { says: 'a missing path is null', if: { var: 'data.application.nothing.there' }, gives: null },
  { says: 'a path into a text is null', if: { var: 'data.application.name.length' }, gives: null },
  { says: 'a list has no length property', if: { var: 'event.members.length' }, gives: null },
  { says: 'an index must be plain digits', if: { var: 'event.missing.00' }, gives: null },
  { says: '__proto__ is nobody', if: { var: 'data.__proto__' }, gives: null },
  { says: 'constructor is nobody', if: { var: 'constructor' }, gives: null },
  { says: 'an inherited method is nobody', if: { var: 'event.members.map' }, gives: null },
  { says: 'a var may not hide a missing path behind a default', if: { var: ['data.x', 1] }, fails: 'rule/var-default' },
  { says: 'a path is written out, not computed', if: { var: { cat: ['data'] } }, fails: 'rule/var-not-a-name' },
  // yes and no
  { says: 'and gives the first falsy part', if: { and: [1, 0, { nonsense: 1 }] }, gives: 0 },
  { says: 'or gives the first truthy part', if: { or: [null, 'x', { nonsense: 1 }] }, gives: 'x' },
  { says: 'an empty list is no', if: { '!!': [{ var: 'case.children.target' }] }, gives: false },
  { says: 'an empty text is no', if: { '!': '' }, gives: true },
  { says: 'the text "0" is yes', if: { '!!': '0' }, gives: true },
  { says: 'an empty group is yes', if: { '!!': { var: 'event.targets.2' } }, gives: true },
  {
    says: 'a count of one stops the second correction',
    if: { '!': { var: 'case.count.requestCorrection' } },
    gives: false,
  },
  {
    says: 'if takes the branch whose condition holds',
    if: { if: [false, 'a', { var: 'actor.post' }, 'b', 'c'] },
    gives: 'b',
  },
  { says: 'if without a last branch is null', if: { if: [false, 'a'] }, gives: null },
  { says: 'if leaves the other branch alone', if: { if: [true, 'a', { nonsense: 1 }] }, gives: 'a' },
  { says: '?? gives the first that is there', if: { '??': [{ var: 'reads.duty.limitWd' }, 5] }, gives: 5 },
  { says: '?? takes 0 and false for being there', if: { '??': [{ var: 'reads.clash' }, 5] }, gives: 0 },
  // comparing
  { says: 'equal texts are equal', if: { '==': [{ var: 'event.kind' }, 'streetToUnit'] }, gives: true },
  { says: 'false equals false', if: { '==': [{ var: 'event.ok' }, false] }, gives: true },
  { says: 'null equals null', if: { '==': [{ var: 'reads.duty' }, null] }, gives: true },
  { says: 'a missing number is not 0', if: { '==': [{ var: 'reads.noShows' }, 0] }, gives: false },
  { says: 'a missing number is not at least 0', if: { '>=': [{ var: 'reads.noShows' }, 0] }, gives: false },
  { says: 'a missing number is not at most 0', if: { '<=': [{ var: 'reads.noShows' }, 0] }, gives: false },
  { says: 'nothing is not before nothing', if: { '<=': [null, null] }, gives: false },
  { says: 'unequal is the opposite of equal', if: { '!=': [{ var: 'reads.duty' }, 1] }, gives: true },
  { says: 'a text is never compared with a number', if: { '==': ['1', 1] }, fails: 'rule/different-types' },
  { says: 'a text is never smaller than a number', if: { '<': ['1', 2] }, fails: 'rule/different-types' },
  { says: 'yes is not more than no', if: { '>': [true, false] }, fails: 'rule/not-comparable' },
  { says: 'lists are not compared', if: { '==': [[1], [1]] }, fails: 'rule/not-comparable' },
  {
    says: 'instants compare as they are written',
    if: { '<': [{ var: 'now.at' }, '2026-02-27T00:00:00+08:00'] },
    gives: true,
  },
  { says: 'the earliest of dates', if: { min: ['2026-03-02', { var: 'now.date' }] }, gives: '2026-02-12' },
  { says: 'the largest of a list', if: { max: [{ map: [{ var: 'event.members' }, { var: 'age' }] }] }, gives: 46 },
  { says: 'the largest of nothing is null', if: { max: [{ var: 'case.children.target' }] }, gives: null },
  // lists
  { says: 'a tag is in the tags', if: { in: ['accepted', { var: 'case.tags' }] }, gives: true },
  { says: 'nothing is in a missing list', if: { in: ['x', { var: 'event.none' }] }, gives: false },
  {
    says: 'null is not in a list of texts',
    if: { in: [{ var: 'reads.duty.class' }, ['basic', 'cooperative']] },
    gives: false,
  },
  { says: 'a number is not found as its text', if: { in: [1, ['1']] }, gives: false },
  { says: 'a part is in a text', if: { in: ['素', { var: 'data.application.name' }] }, gives: true },
  {
    says: 'some looks at each item, and still sees the scope',
    if: { some: [{ var: 'data.correction.items' }, { in: [{ var: '' }, { var: 'event.missing' }] }] },
    gives: true,
  },
  {
    says: 'all holds when each adult has authorised',
    if: { all: [{ var: 'event.members' }, { or: [{ '<': [{ var: 'age' }, 18] }, { var: 'authorised' }] }] },
    gives: true,
  },
  { says: 'all of nobody is false', if: { all: [{ var: 'case.children.target' }, true] }, gives: false },
  { says: 'all of a missing list is false', if: { all: [{ var: 'event.none' }, true] }, gives: false },
  { says: 'none of nobody is true', if: { none: [{ var: 'case.children.target' }, true] }, gives: true },
  {
    says: 'exactly one leads',
    if: { '==': [1, { length: { filter: [{ var: 'event.targets' }, { var: 'lead' }] } }] },
    gives: true,
  },
  {
    says: 'a list inside a list is the item at hand',
    if: { map: [{ var: 'event.grid' }, { length: { var: '' } }] },
    gives: [2, 0],
  },
  {
    says: 'an item does not see the neighbours of its list',
    if: { map: [{ var: 'event.targets' }, { var: 'kind' }] },
    gives: [null, null, null],
  },
  {
    says: 'an inherited name of an item is nobody',
    if: { map: [{ var: 'event.targets' }, { var: 'toString' }] },
    gives: [null, null, null],
  },
  { says: 'the length of a missing list is 0', if: { length: { var: 'event.none' } }, gives: 0 },
  { says: 'a rare character counts once', if: { length: '𠮷野' }, gives: 2 },
  { says: 'a group has no length', if: { length: [{ var: 'event' }] }, fails: 'rule/not-a-list' },
  { says: 'a text is no list', if: { some: ['abc', true] }, fails: 'rule/not-a-list' },
  // text
  {
    says: 'texts are joined',
    if: { cat: [{ var: 'event.kind' }, ':', { var: 'actor.post' }, null, 1] },
    gives: 'streetToUnit:dispatcher1',
  },
  { says: 'a list is not joined', if: { cat: [{ var: 'case.tags' }] }, fails: 'rule/not-text' },
  { says: 'a fraction is not joined', if: { cat: [0.5] }, fails: 'rule/not-text' },
  // whole numbers
  { says: 'fen are added', if: { '+': [{ var: 'data.application.amountFen' }, 55] }, gives: 12400 },
  { says: 'fen are taken away', if: { '-': [100, 1] }, gives: 99 },
  { says: 'a number has an opposite', if: { '-': [5] }, gives: -5 },
  { says: 'there is one zero', if: { '*': [0, -1] }, gives: 0 },
  { says: 'a fraction is not money', if: { '+': [0.1, 0.2] }, fails: 'rule/not-a-whole-number' },
  {
    says: 'nothing is not 0 when it is added',
    if: { '+': [{ var: 'reads.duty' }, 1] },
    fails: 'rule/not-a-whole-number',
  },
  { says: 'a text is not added', if: { '+': ['1', 1] }, fails: 'rule/not-a-whole-number' },
  { says: 'a sum that does not fit is an error', if: { '+': [9007199254740991, 1] }, fails: 'rule/too-big-a-number' },
  {
    says: 'a product that does not fit is an error',
    if: { '*': [94906267, 94906267] },
    fails: 'rule/too-big-a-number',
  },
  // dates
  {
    says: 'she is 67 the month before her birthday',
    if: { age: [{ var: 'data.application.birthDate' }, { var: 'now.date' }] },
    gives: 67,
  },
  { says: 'a year is complete on the birthday', if: { age: ['1966-02-12', '2026-02-12'] }, gives: 60 },
  { says: 'a year is not complete the day before', if: { age: ['1966-02-13', '2026-02-12'] }, gives: 59 },
  {
    says: 'born on 29 February, of age on 28 February of a common year',
    if: { age: ['2008-02-29', '2026-02-28'] },
    gives: 18,
  },
  { says: 'born on 29 February, not of age on 27 February', if: { age: ['2008-02-29', '2026-02-27'] }, gives: 17 },
  { says: 'born on 29 February, a leap year waits for the day', if: { age: ['1964-02-29', '2024-02-28'] }, gives: 59 },
  { says: 'age without a birth date is null', if: { age: [null, '2026-02-12'] }, gives: null },
  { says: 'nobody has an age before birth', if: { age: ['2030-01-01', '2026-02-12'] }, gives: null },
  { says: 'a day that does not exist has no age', if: { age: ['1958-02-30', '2026-02-12'] }, fails: 'rule/not-a-date' },
  { says: 'an instant is not a date', if: { age: ['1958-03-12', { var: 'now.at' }] }, fails: 'rule/not-a-date' },
  { says: 'sixty years after birth', if: { addYears: ['1966-06-06', 60] }, gives: '2026-06-06' },
  { says: '29 February becomes 28 February', if: { addYears: ['2024-02-29', 1] }, gives: '2025-02-28' },
  { says: '29 February stays in a leap year', if: { addYears: ['2024-02-29', 4] }, gives: '2028-02-29' },
  { says: 'years may go back', if: { addYears: ['2026-02-12', -60] }, gives: '1966-02-12' },
  {
    says: 'years beyond the calendar are an error',
    if: { addYears: ['2026-02-12', 9999] },
    fails: 'rule/too-big-a-number',
  },
  { says: 'nothing plus years is nothing', if: { addYears: [null, 60] }, gives: null },
  {
    says: 'an ID number tells the birth date',
    if: { birthDateOf: { var: 'data.application.idNumber' } },
    gives: '1958-03-12',
  },
  { says: 'an ID number tells a woman', if: { genderOf: { var: 'data.application.idNumber' } }, gives: '2' },
  { says: 'an ID number tells a man', if: { genderOf: '450299199007010031' }, gives: '1' },
  { says: 'a lower-case x does not matter', if: { birthDateOf: '45029919660606058x' }, gives: '1966-06-06' },
  { says: 'a mistyped ID number tells nothing', if: { birthDateOf: '450299195803120023' }, gives: null },
  { says: 'a number in place of an ID number tells nothing', if: { genderOf: 450299195803120 }, gives: null },
  // malformed rules
  { says: 'an unknown operator is refused', if: { eval: ['1'] }, fails: 'rule/unknown-operator' },
  { says: 'an inherited name is no operator', if: { constructor: [] }, fails: 'rule/unknown-operator' },
  { says: 'two operators in one place are refused', if: { '==': [1, 1], '!=': [1, 2] }, fails: 'rule/not-a-rule' },
  { says: 'an empty rule is refused', if: {}, fails: 'rule/not-a-rule' },
  { says: 'one argument is not compared', if: { '==': [1] }, fails: 'rule/wrong-count' },
  { says: 'three arguments are not ordered', if: { '<': [1, 2, 3] }, fails: 'rule/wrong-count' },
]
