/** Items by priority, the least first; among equals the order depends on nothing but the calls. */
export interface Heap {
  /** Forgets all items. */
  clear(): void;
  push(item: number, priority: number): void;
  /** Priority of the first item; endless where there is none. */
  least(): number;
  /** Takes the first item off; -1 where there is none. */
  pop(): number;
}

const FIRST_ROOM = 4096;

interface Room {
  items: Int32Array;
  priorities: Float64Array;
  size: number;
}

/** An empty binary heap. Items are whole numbers. */
export function createHeap(): Heap {
  const room: Room = {
    items: new Int32Array(FIRST_ROOM),
    priorities: new Float64Array(FIRST_ROOM),
    size: 0,
  };
  return {
    clear() {
      room.size = 0;
    },
    push(item, priority) {
      if (room.size === room.items.length) grow(room);
      lift(room, room.size++, item, priority);
    },
    least: () => (room.size === 0 ? Number.POSITIVE_INFINITY : (room.priorities[0] ?? 0)),
    pop() {
      if (room.size === 0) return -1;
      const first = room.items[0] ?? 0;
      room.size--;
      sink(room, room.items[room.size] ?? 0, room.priorities[room.size] ?? 0);
      return first;
    },
  };
}

function grow(room: Room): void {
  const { items, priorities } = room;
  room.items = new Int32Array(2 * items.length);
  room.priorities = new Float64Array(2 * items.length);
  room.items.set(items);
  room.priorities.set(priorities);
}

function lift({ items, priorities }: Room, from: number, item: number, priority: number): void {
  let index = from;
  while (index > 0) {
    const above = (index - 1) >> 1;
    const other = priorities[above] ?? 0;
    if (other <= priority) break;
    items[index] = items[above] ?? 0;
    priorities[index] = other;
    index = above;
  }
  items[index] = item;
  priorities[index] = priority;
}

function sink({ items, priorities, size }: Room, item: number, priority: number): void {
  let index = 0;
  for (let left = 1; left < size; left = 2 * index + 1) {
    const least = lesser(priorities, left, size);
    const other = priorities[least] ?? 0;
    if (other >= priority) break;
    items[index] = items[least] ?? 0;
    priorities[index] = other;
    index = least;
  }
  items[index] = item;
  priorities[index] = priority;
}

/** Of an item and its right neighbour the one with the lower priority. */
function lesser(priorities: Float64Array, left: number, size: number): number {
  const right = left + 1;
  return right < size && (priorities[right] ?? 0) < (priorities[left] ?? 0) ? right : left;
}
