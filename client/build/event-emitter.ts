type Listener = (...values: unknown[]) => void;

/**
 * Node's `events` as far as Sigma and graphology call it, without what Node alone needs of it: a fifth of the size. The
 * build puts it in that package's place.
 */
export class EventEmitter {
  private readonly listenersOf = new Map<string | symbol, readonly Listener[]>();

  on(event: string | symbol, listener: Listener): this {
    this.listenersOf.set(event, [...this.rawListeners(event), listener]);
    return this;
  }

  once(event: string | symbol, listener: Listener): this {
    const single: Listener = (...values) => {
      this.off(event, single);
      listener.apply(this, values);
    };
    return this.on(event, single);
  }

  off(event: string | symbol, listener: Listener): this {
    const kept = [...this.rawListeners(event)];
    const at = kept.lastIndexOf(listener);
    if (at >= 0) kept.splice(at, 1);
    this.listenersOf.set(event, kept);
    return this;
  }

  addListener = this.on;
  removeListener = this.off;

  removeAllListeners(event?: string | symbol): this {
    if (event === undefined) this.listenersOf.clear();
    else this.listenersOf.delete(event);
    return this;
  }

  rawListeners(event: string | symbol): readonly Listener[] {
    return this.listenersOf.get(event) ?? [];
  }

  listenerCount(event: string | symbol): number {
    return this.rawListeners(event).length;
  }

  /** True where anybody listened. An `error` that nobody listens to is thrown. */
  emit(event: string | symbol, ...values: unknown[]): boolean {
    const listeners = this.rawListeners(event);
    if (listeners.length === 0 && event === "error") throw values[0];
    for (const listener of listeners) listener.apply(this, values);
    return listeners.length > 0;
  }
}
