package io.ashbyconnector.sandbox.company;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made on first use, once. Thread-safe. */
public final class Lazy<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T value;

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    public T get() {
        T made = value;
        if (made == null) {
            synchronized (this) {
                made = value;
                if (made == null) {
                    made = maker.get();
                    value = made;
                }
            }
        }
        return made;
    }
}
