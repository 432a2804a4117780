export { answerOnce, type RepeatableCall } from './answer-once.ts';
export { identifyByToken } from './identify-by-token.ts';
