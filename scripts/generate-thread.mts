import { parentPort } from 'node:worker_threads';
import { generatePlans } from './generate-plans.mts';

parentPort?.postMessage(generatePlans());
