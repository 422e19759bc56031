package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;

/** Says that a statement will not be run, and what to write instead. */
final class SqlRefusal {

    private SqlRefusal() {}

    static InvalidInputException of(String message, String hint) {
        return new InvalidInputException(ErrorDetails.of(message).hint(hint));
    }

    /** The same where the message repeats a part of the statement, or of what DuckDB says. */
    static InvalidInputException quoting(String message, String quote, String hint) {
        return new InvalidInputException(ErrorDetails.of(message).quoting(quote).hint(hint));
    }
}
