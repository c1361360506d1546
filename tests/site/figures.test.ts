import { describe, expect, it } from 'vitest';
import { count, figure, money, percent } from '../../src/site/figures.ts';

describe('figures', () => {
  it.each([
    [0, '0'],
    [10_000, '10,000'],
    [1_234_567.5, '1,234,567.5'],
    [0.126, '0.13'],
    [100, '100'],
    [999.999, '1,000'],
  ])('prints %d as %j', (value, expected) => {
    expect(figure(value)).toBe(expected);
  });

  it.each([
    [0.4432, '0.44'],
    [15.875, '15.88'],
    [1234, '1,234.00'],
    [0, '0.00'],
  ])('prints %d USD as %j', (value, expected) => {
    expect(money(value)).toBe(expected);
  });

  it.each([
    [0, '0 %'],
    [0.0001, 'under 1 %'],
    [0.00886, '1 %'],
    [1.204, '120 %'],
  ])('prints the share %d as %j', (share, expected) => {
    expect(percent(share)).toBe(expected);
  });

  it.each([
    [1, '1 day'],
    [17, '17 days'],
    [0.5, '0.5 days'],
    [0, '0 days'],
  ])('counts %d as %j', (value, expected) => {
    expect(count(value, 'day')).toBe(expected);
  });
});
