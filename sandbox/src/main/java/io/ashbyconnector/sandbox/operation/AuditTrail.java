package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Enters the writes that were carried out into the company's audit log. */
public final class AuditTrail {
    private static final Pattern MODULE = Pattern.compile("(\\w+?)(Write|Delete)\\b.*");

    private final JsonFactory json;
    private final Company company;

    public AuditTrail(JsonFactory json, Company company) {
        this.json = json;
        this.company = company;
    }

    /**
     * Enters an operation, if it is a write.
     *
     * @param answer the envelope that it was answered with
     */
    public void enter(
            String name, Operation operation, Params params, ApiKey key, InputStream answer, String requestId) {
        if (!operation.isWrite()) {
            return;
        }
        String category = name.substring(0, name.indexOf('.'));
        Matcher module = MODULE.matcher(operation.permission());
        company.auditLog()
                .add(
                        key.actor(company),
                        module.matches() ? capitalized(module.group(1)) : capitalized(category),
                        "Called " + name + " with the API key \"" + key.title() + "\"",
                        capitalized(category),
                        target(category, params, answer),
                        requestId);
    }

    /** What a write was done to: what its arguments name, else what it answered with. */
    private @Nullable String target(String category, Params params, InputStream answer) {
        for (String name : new String[] {category + "Id", "objectId", "id"}) {
            if (params.isText(name)) {
                return params.text(name);
            }
        }
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), answer)) {
            int depth = 0;
            String within = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token == JsonToken.PROPERTY_NAME && depth == 1) {
                    within = parser.currentName();
                } else if (depth == 2
                        && token == JsonToken.VALUE_STRING
                        && within.equals("results")
                        && "id".equals(parser.currentName())) {
                    return parser.getString();
                }
            }
        }
        return null;
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
