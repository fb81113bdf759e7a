/** `npm run approve-pictures`: what is drawn now is what the tests compare with from now on. Look at it first. */
import { approve, drawReview } from "./drawn-review.ts";

const drawings = await drawReview();
const bytes = await approve(drawings);
process.stdout.write(
  `${Object.keys(drawings).length} drawings approved, ${Math.ceil(bytes / 1000)} kB\n`,
);
