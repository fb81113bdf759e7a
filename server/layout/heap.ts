/** Items by priority, the least first; among equals the order depends on nothing but the calls. */
export interface Heap {
  push(item: number, priority: number): void;
  pop(): { readonly item: number; readonly priority: number } | null;
}

/** An empty binary heap. */
export function createHeap(): Heap {
  const items: number[] = [];
  const priorities: number[] = [];
  const at = (index: number) => priorities[index] ?? Number.POSITIVE_INFINITY;
  const put = (index: number, item: number, priority: number) => {
    items[index] = item;
    priorities[index] = priority;
  };
  const lift = (from: number, item: number, priority: number) => {
    let index = from;
    while (index > 0) {
      const above = (index - 1) >> 1;
      if (at(above) <= priority) break;
      put(index, items[above] ?? 0, at(above));
      index = above;
    }
    put(index, item, priority);
  };
  const sink = (item: number, priority: number) => {
    let index = 0;
    while (true) {
      const left = 2 * index + 1;
      const least = at(left + 1) < at(left) ? left + 1 : left;
      if (at(least) >= priority) break;
      put(index, items[least] ?? 0, at(least));
      index = least;
    }
    put(index, item, priority);
  };
  return {
    push: (item, priority) => lift(items.length, item, priority),
    pop() {
      const [item, priority] = [items[0], priorities[0]];
      const [lastItem, lastPriority] = [items.pop(), priorities.pop()];
      if (item === undefined || priority === undefined) return null;
      if (items.length > 0) sink(lastItem ?? 0, lastPriority ?? 0);
      return { item, priority };
    },
  };
}
