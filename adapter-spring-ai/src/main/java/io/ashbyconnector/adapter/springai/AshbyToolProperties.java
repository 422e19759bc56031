package io.ashbyconnector.adapter.springai;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.ConfirmationHandler;
import io.ashbyconnector.tool.FieldClass;
import io.ashbyconnector.tool.OutputBudget;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the tool may do and tell. A key that nobody knows is an error: it might have been meant as a limit.
 *
 * @param allow entities and actions, such as {@code jobs} or {@code applications.list}; everything when empty
 * @param allowWrites whether to offer what changes data too, as far as {@code ashby.allow-writes} allows it
 * @param maxOutputChars of one answer; null for the tool's default
 */
@ConfigurationProperties(prefix = "ashby.tool", ignoreUnknownFields = false)
record AshbyToolProperties(
        @DefaultValue List<String> allow,
        @DefaultValue("false") boolean allowWrites,
        @Nullable Integer maxOutputChars,
        @DefaultValue Set<FieldClass> mask,
        @DefaultValue("short") Detail description) {

    enum Detail {
        SHORT,
        FULL
    }

    /**
     * The tool.
     *
     * @param confirmation asks a person; null when nobody can be asked
     * @throws ConfigurationException when a property has a value that the tool refuses
     */
    AshbyTool over(AshbyConnector connector, @Nullable ConfirmationHandler confirmation) {
        AshbyTool.Builder tool = AshbyTool.over(connector).mask(mask.toArray(FieldClass[]::new));
        if (allowWrites) {
            tool.allowWrites();
        }
        if (confirmation != null) {
            tool.confirmWith(confirmation);
        }
        if (description == Detail.FULL) {
            tool.fullDescription();
        }
        if (maxOutputChars != null) {
            tool.budget(budget(maxOutputChars));
        }
        try {
            return tool.allow(allow.toArray(String[]::new)).build();
        } catch (AshbyConnectorException refused) {
            ErrorDetails details = refused.details();
            throw new ConfigurationException(
                    ErrorDetails.of("ashby.tool.allow: " + details.message()).hint(details.hint()), refused);
        }
    }

    private static OutputBudget budget(int chars) {
        try {
            return OutputBudget.chars(chars);
        } catch (IllegalArgumentException tooSmall) {
            throw new ConfigurationException(
                    ErrorDetails.of("ashby.tool.max-output-chars: " + tooSmall.getMessage()), tooSmall);
        }
    }
}
