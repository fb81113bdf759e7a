/** The thread that lays out: takes a `Drawing`, answers it `Arranged`. */
import { performTasks } from "../task-thread.ts";
import { arrange } from "./arrange.ts";

performTasks(arrange);
