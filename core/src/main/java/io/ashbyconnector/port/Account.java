package io.ashbyconnector.port;

import java.util.Optional;
import java.util.function.Function;

/**
 * Whose records a mode gives, so that copies of two accounts' records are kept apart. Thread-safe. Asks the service at most once
 * for its name; the methods block, and fail as any call does.
 */
public interface Account {

    /** One of which nothing can be told. */
    Account UNKNOWN = new Account() {
        @Override
        public Optional<String> name() {
            return Optional.empty();
        }

        @Override
        public boolean isOther(String noted, Function<String, Optional<String>> held) {
            return false;
        }
    };

    /**
     * What is noted of it, such as {@code organization 5c0e8e97-…}: the same for every credential of the account, as far as
     * the service tells them; no secret, and no person's name.
     *
     * @return empty when the service tells nothing
     */
    Optional<String> name();

    /**
     * {@return whether it is another account, for a copy that holds no records to compare}
     *
     * @param noted the account that was noted with the copy
     */
    default boolean isOther(String noted) {
        return isOther(noted, table -> Optional.empty());
    }

    /**
     * {@return whether it is shown to be another account than the one of a copy} It is not where the credential may
     * not see what would show it.
     *
     * @param noted the name that the copy notes, possibly by a credential that was told another one
     * @param held the id of a record that the copy holds, of a table such as {@code users}; empty for none
     */
    boolean isOther(String noted, Function<String, Optional<String>> held);
}
