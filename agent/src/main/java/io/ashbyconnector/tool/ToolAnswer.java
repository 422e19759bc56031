package io.ashbyconnector.tool;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a call of the tool gives to the model.
 *
 * @param text a JSON object, or, for an error, sentences; never longer than the tool's budget
 * @param content the JSON object of the text as a tree; null for an error
 */
public record ToolAnswer(String text, @Nullable JsonNode content) {

    /** {@return whether the call failed; the text then says why, and what to do} */
    public boolean isError() {
        return content == null;
    }

    /** Without the text, which may have personal data in it. */
    @Override
    public String toString() {
        return "ToolAnswer[" + (isError() ? "error, " : "") + text.length() + " characters]";
    }
}
