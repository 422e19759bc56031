package io.ashbyconnector.internal.model;

import io.ashbyconnector.model.AshbyRecord;
import org.jspecify.annotations.Nullable;

/** A record as logs and messages may show it: who it is about stays out. */
public final class Label {
    private Label() {}

    public static String of(AshbyRecord record, @Nullable String id) {
        return id == null ? of(record) : of(record) + "[id=" + id + "]";
    }

    public static String of(AshbyRecord record) {
        return record.getClass().getSimpleName();
    }
}
