package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.Row;
import org.jspecify.annotations.Nullable;

/** A record that belongs to an application, and is gone when that is. */
public interface OfApplication extends Row {
    /** The application as it is now, or null if it was removed. */
    @Nullable
    ApplicationRecord application();

    /** When the record itself was made, in epoch milliseconds. */
    long moment();

    /** A confidential application's records are confidential. */
    @Override
    default boolean restricted() {
        ApplicationRecord application = application();
        return application == null || application.restricted();
    }
}
