package io.ashbyconnector.sandbox.agentapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query of a URL; of a name that comes twice, the last value. */
final class Query {
    private final Map<String, String> values = new HashMap<>();

    Query(String path) {
        int mark = path.indexOf('?');
        if (mark < 0) {
            return;
        }
        for (String pair : path.substring(mark + 1).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            values.put(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    @Nullable
    String text(String name) {
        return values.get(name);
    }

    @Nullable
    String uuid(String name) {
        return RequestBody.checkUuid(name, values.get(name));
    }

    int number(String name, int least, int most, int otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw AgentProblem.invalid(name, "Input should be a valid integer", "int_parsing");
        }
        throw AgentProblem.invalid(name, "Input should be " + least + " to " + most, "out_of_range");
    }
}
