import { describe, expect, it } from 'vitest';
import { entitiesOf, type EntityField, type Relation } from '../../src/plan/facts/entities.ts';
import { relationSentence } from '../../src/plan/facts/relation-sentence.ts';
import { mongodb, relational, type Column } from './data-models.ts';

/** The one column of a table beside a table of users. */
function column(written: Column): { field: EntityField | undefined; relations: readonly Relation[] } {
  const { entities, relations } = entitiesOf(relational({ users: ['id uuid primary key'], orders: [written] }));
  return { field: entities[1]?.fields[0], relations };
}

describe('a column', () => {
  it.each<[Column, string, string, EntityField['keys']]>([
    ['id uuid primary key', 'id', 'uuid', ['PK']],
    ['email text unique not null', 'email', 'text not null', ['UK']],
    ['price: numeric(10,2)', 'price', 'numeric(10,2)', []],
    ['"name" varchar(80)', 'name', 'varchar(80)', []],
    ['text text', 'text', 'text', []],
    ['note', 'note', '', []],
    ['id (PK)', 'id', '', ['PK']],
    ['user_id uuid references users(id) on delete cascade', 'user_id', 'uuid', ['FK']],
    ['user_id uuid foreign key', 'user_id', 'uuid', ['FK']],
    ['user_id, text', 'user_id, text', '', []],
    ['All that is known of a customer.', 'All that is known of a customer.', '', []],
    ['status text ref number', 'status', 'text ref number', []],
    [{ name: 'id', type: 'uuid', key: 'primary' }, 'id', 'uuid', ['PK']],
    [{ name: 'user_id', type: 'uuid', key: 'foreign', references: 'users.id' }, 'user_id', 'uuid', ['FK']],
    [{ name: 'mail', type: 'citext', key: 'unique' }, 'mail', 'citext', ['UK']],
  ])('written as %j has name, type and keys', (written, name, type, keys) => {
    expect(column(written).field).toEqual({ name, type, keys });
  });

  it.each<[Column, Partial<Relation>]>([
    ['user_id uuid references users(id)', { toField: 'id', points: 'one', unique: false }],
    ['user_id uuid references users (id) unique', { toField: 'id', unique: true }],
    ['user_id uuid references "Users"', { to: 'users' }],
    ['user_id uuid → users.id', { toField: 'id' }],
    ['user_id uuid FK users.id', { toField: 'id' }],
    ['user_id uuid primary key references users', { unique: true }],
    ['user_id uuid null references users(id)', { points: 'at most one' }],
    ['user_id uuid not null references users(id)', { points: 'one' }],
    ['user_id uuid references users(id) on delete set null', { points: 'at most one' }],
    ['user_id uuid[] references users(id)', { points: 'many' }],
    [{ name: 'user_id', type: 'uuid', references: 'users' }, {}],
    [{ name: 'user_id', type: 'uuid', key: 'unique', references: 'users.id' }, { unique: true }],
  ])('written as %j refers to another table', (written, expected) => {
    expect(column(written).relations).toEqual([expect.objectContaining({ from: 'orders', field: 'user_id', to: 'users', ...expected })]);
  });

  it.each<[Column]>([
    ['user_id uuid'],
    ['status text ref number'],
    ['user_id uuid references people(id)'],
    ['usersId uuid → users2'],
    [{ name: 'user_id', type: 'uuid', key: 'foreign', references: 'people.id' }],
  ])('written as %j refers to no table that the plan has', (written) => {
    expect(column(written).relations).toEqual([]);
  });

  it('of a key of two columns may point to the same record as another row', () => {
    const { relations } = entitiesOf(relational({ users: ['id uuid'], members: ['user_id uuid primary key → users', 'team_id uuid primary key'] }));
    expect(relations).toMatchObject([{ field: 'user_id', unique: false }]);
  });
});

describe('a collection', () => {
  it('has the fields of its shape, with _id as its key, and none where the shape is a sentence', () => {
    const { entities } = entitiesOf(mongodb({ books: { _id: 'ISBN', tags: 'string list' }, loans: 'One document for each loan.' }));
    expect(entities).toEqual([
      { name: 'books', fields: [{ name: '_id', type: 'ISBN', keys: ['PK'] }, { name: 'tags', type: 'string list', keys: [] }] },
      { name: 'loans', fields: [] },
    ]);
  });

  it.each([
    ['ObjectId → users', 'one', 'Each of orders refers to one of users (owner).'],
    ['ObjectId, ref users', 'one', 'Each of orders refers to one of users (owner).'],
    ['ObjectId (ref: users, optional)', 'at most one', 'Each of orders refers to at most one of users (owner).'],
    ['ObjectId[] → users', 'many', 'Each of orders refers to any number of users (owner).'],
    ['list of ObjectId -> users._id', 'many', 'Each of orders refers to any number of users (owner → _id).'],
    ['ObjectId → users (nullable)', 'at most one', 'Each of orders refers to at most one of users (owner).'],
    ['ObjectId, unique, refers to users → users', 'one', 'Each of orders refers to one of users (owner), no two to the same.'],
  ])('refers to another where the type "%s" says so', (type, points, sentence) => {
    const { relations } = entitiesOf(mongodb({ users: { _id: 'ObjectId' }, orders: { owner: type } }));
    expect(relations).toMatchObject([{ from: 'orders', to: 'users', points }]);
    expect(relations.map(relationSentence)).toEqual([sentence]);
  });

  it('refers to the longest name that fits', () => {
    const { relations } = entitiesOf(mongodb({ app: {}, 'app.users': {}, orders: { a: '→ app.users._id', b: '→ app.name' } }));
    expect(relations).toMatchObject([{ to: 'app.users', toField: '_id' }, { to: 'app', toField: 'name' }]);
  });
});
