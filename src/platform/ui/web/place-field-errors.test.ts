import { describe, expect, it } from 'vitest';
import { AppError, invalid } from '../../errors/contract/app-error.ts';
import { fieldName, placeFieldErrors } from './place-field-errors.ts';

const values = { login: '', messages: [{ subject: '' }] };

describe('placeFieldErrors', () => {
  it('puts each refusal beside its field, and says nothing above the form', () => {
    const error = new AppError('platform.invalid', 400, {}, [
      { path: '/login', rule: 'minLength', params: { limit: 2 } },
      { path: '/messages/0/subject', rule: 'maxLength', params: { limit: 200 } },
    ]);
    const { placed, remains } = placeFieldErrors(error, values);
    expect(Object.keys(placed)).toEqual(['login', 'messages.0.subject']);
    expect(placed['login']?.rule).toBe('minLength');
    expect(remains).toBe(false);
  });

  it('keeps the first of two refusals of one field', () => {
    const error = new AppError('platform.invalid', 400, {}, [
      { path: '/login', rule: 'minLength', params: {} },
      { path: '/login', rule: 'pattern', params: {} },
    ]);
    expect(placeFieldErrors(error, values).placed['login']?.rule).toBe('minLength');
  });

  it('says above the form what belongs to no field of it', () => {
    expect(placeFieldErrors(invalid('users.loginTaken', '/nickname'), values).remains).toBe(true);
    expect(placeFieldErrors(new AppError('platform.offline', 0), values).remains).toBe(true);
    expect(placeFieldErrors(new TypeError('boom'), values)).toEqual({ placed: {}, remains: true });
  });
});

it('finds the field that is missing, whether it is named in the path or beside it', () => {
  expect(fieldName({ path: '', rule: 'required', params: { missingProperty: 'login' } })).toBe('login');
  expect(fieldName({ path: '/login', rule: 'required', params: {} })).toBe('login');
  expect(fieldName({ path: '/a~1b', rule: 'type', params: {} })).toBe('a/b');
});
