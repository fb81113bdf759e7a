import { momentText } from "../../server/store/time-text.ts";

const MOMENT =
  /^(?<date>-?\d{4,}-\d\d-\d\d)?(?:(?<=\d)T|^)?(?<time>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(?<zone>Z|[+-]\d\d:\d\d(?::\d\d)?)?(?<name>\[.+\])?$/;
const DURATION =
  /^P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?[\d.]+)S)?)?$/;

/** Whether two texts write one date, time or duration: the kit leaves seconds of zero off and names zones, the port does neither. */
export function sameMoment(expected: string, got: string): boolean {
  const moments = [expected, got].map(plainMoment);
  if (moments[0] !== null && moments[0] === moments[1]) return true;
  const durations = [expected, got].map(amountsOf);
  return durations[0] !== null && durations[0] === durations[1];
}

function plainMoment(text: string): string | null {
  const { date = "", time = "", zone = "" } = MOMENT.exec(text)?.groups ?? {};
  if (date === "" && time === "") return null;
  const seconds = /^\d\d:\d\d$/.test(time) ? `${time}:00` : time;
  return momentText(`${date}${date && seconds && "T"}${seconds}${zone}`);
}

/** Months, days and seconds are what a duration is made of. */
function amountsOf(text: string): string | null {
  const found = DURATION.exec(text);
  if (found === null) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((amount) => Number(amount ?? 0));
  const inSeconds = hours * 3600 + minutes * 60 + seconds;
  return [years * 12 + months, weeks * 7 + days, inSeconds.toFixed(9)].join();
}
