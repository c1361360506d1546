import fc from 'fast-check';

// Property tests draw the same cases each time, so that a red run is the fault of the change that it tests.
// FAST_CHECK_SEED=<number> draws others.
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_123) });
