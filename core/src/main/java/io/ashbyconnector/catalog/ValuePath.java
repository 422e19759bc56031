package io.ashbyconnector.catalog;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/** Where a value that is checked is found: {@code socialLinks[1].url}. */
record ValuePath(String operation, String path, TimestampReader timestamps) {

    ValuePath at(String field) {
        return new ValuePath(operation, path.isEmpty() ? field : path + "." + field, timestamps);
    }

    ValuePath at(int index) {
        return new ValuePath(operation, path + "[" + index + "]", timestamps);
    }

    /** What a message about the value begins with: its parameter, and its place in there. */
    String subject() {
        String parameter = path.split("[.\\[]", 2)[0];
        return parameter.equals(path)
                ? "The parameter '" + path + "'"
                : "In the parameter '" + parameter + "', '" + path + "'";
    }

    InvalidParameterException invalid(String problem, @Nullable String hint) {
        return new InvalidParameterException(
                ErrorDetails.of(subject() + " " + problem).in(operation).hint(hint));
    }

    @Override
    public String toString() {
        return path;
    }
}
