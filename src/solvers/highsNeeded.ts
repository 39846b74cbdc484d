/** Thrown by a synchronous solve that HiGHS has to finish or confirm. Load it (`whenSolved`) and start again. */
export class HighsNeeded extends Error {
  constructor(why: string) {
    super(`HiGHS has to be loaded first: ${why}.`);
    this.name = 'HighsNeeded';
  }
}
