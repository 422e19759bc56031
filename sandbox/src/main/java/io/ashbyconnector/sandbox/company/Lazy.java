package io.ashbyconnector.sandbox.company;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made on first use, once. Thread-safe. */
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<? extends T> maker;
    private volatile @Nullable T value;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    @Override
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
